import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayTyped,
  inWords,
  isDay,
  outside,
  readDay,
  today,
  withWeekday
} from '../../../src/main/resources/static/bangkom/read-day.js';
import { numberTyped, outsideNumbers, readNumber } from '../../../src/main/resources/static/bangkom/read-number.js';
import { isTime, readTime, timeInWords } from '../../../src/main/resources/static/bangkom/read-time.js';

const NOW = '2026-12-31';
const day = (text) => readDay(text, NOW).value;
const why = (text) => readDay(text, NOW).problem;

test('a day is read day first, or ISO, or in Indonesian words', () => {
  for (const text of [
    '25/11/2026',
    '25-11-2026',
    '25.11.2026',
    ' 25 / 11 / 2026 ',
    '2026-11-25',
    '25 November 2026',
    '25 november 2026',
    '25 NOVEMBER 2026',
    '25 Nov 2026',
    '25 Nov. 2026',
    '25 Nop 2026',
    '25-Nov-2026',
    '25\u00a0November\u00a02026',
    'Rabu, 25 November 2026',
    'rabu 25/11/2026',
    'Rabu, 2026-11-25'
  ]) {
    assert.deepEqual(readDay(text, NOW), { value: '2026-11-25', problem: null }, text);
  }
  assert.equal(day('1/2/2026'), '2026-02-01');
  assert.equal(day('Jumat, 1 Mei 2026'), '2026-05-01');
  assert.equal(day("Jum'at 1 Mei 2026"), '2026-05-01');
  assert.equal(day('Ahad, 3 Mei 2026'), '2026-05-03');
  assert.equal(day('17 Agustus 2026'), '2026-08-17');
});

test('every month has its name, its short name and its last day', () => {
  const names = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  names.forEach((name, at) => {
    const month = String(at + 1).padStart(2, '0');
    assert.equal(day(`${last[at]} ${name} 2026`), `2026-${month}-${last[at]}`);
    assert.equal(day(`${last[at]} ${name.slice(0, 3)} 2026`), `2026-${month}-${last[at]}`);
    assert.equal(day(`${last[at]}/${month}/2026`), `2026-${month}-${last[at]}`);
    assert.equal(day(`${last[at] + 1}/${month}/2026`), null);
    assert.equal(day(`2026-${month}-${last[at] + 1}`), null);
  });
});

test('a day that does not exist is named, with the last one of its month', () => {
  assert.equal(why('31/11/2026'), '31 November 2026 tidak ada. November berakhir pada tanggal 30.');
  assert.equal(why('31 November 2026'), '31 November 2026 tidak ada. November berakhir pada tanggal 30.');
  assert.equal(why('2026-11-31'), '31 November 2026 tidak ada. November berakhir pada tanggal 30.');
  assert.equal(why('29/2/2026'), '29 Februari 2026 tidak ada. Februari 2026 berakhir pada tanggal 28.');
  assert.equal(why('0/11/2026'), '0 November 2026 tidak ada. November berakhir pada tanggal 30.');
});

test('leap days are those of the calendar', () => {
  assert.equal(day('29/2/2028'), '2028-02-29');
  assert.equal(day('29/2/2000'), '2000-02-29');
  assert.equal(day('29/2/2100'), null);
  assert.equal(day('29/2/1900'), null);
});

test('month before day is refused, and so are years of two figures: nothing is guessed', () => {
  assert.equal(why('12/31/2026'), 'Tulis hari lebih dahulu, lalu bulan: 31/12/2026.');
  assert.equal(why('25/11/26'), 'Tulis tahun dengan empat angka, misalnya 25/11/2026.');
  assert.equal(why('25 November 26'), 'Tulis tahun dengan empat angka, misalnya 25/11/2026.');
  assert.equal(why('25/11/20266'), 'Tulis tahun dengan empat angka, misalnya 25/11/2026.');
  assert.equal(why('25/11'), 'Tulis juga tahunnya, misalnya 25/11/2026.');
  assert.equal(why('25 November'), 'Tulis juga tahunnya, misalnya 25/11/2026.');
  assert.equal(why('25/11/0026'), 'Tulis tahun dari 1900 sampai 2199.');
  assert.match(why('25/13/2026'), /^Bulan 13 tidak ada\./);
  assert.match(why('2026-13-01'), /^Bulan 13 tidak ada\./);
  assert.match(why('1/0/2026'), /^Bulan 0 tidak ada\./);
});

test('a weekday has to fit its day', () => {
  assert.equal(why('Senin, 25 November 2026'), '25 November 2026 jatuh pada hari Rabu, bukan Senin.');
  assert.equal(why('Rabu, 31 November 2026'), '31 November 2026 tidak ada. November berakhir pada tanggal 30.');
  assert.match(why('Rebo, 25 November 2026'), /tidak terbaca/);
});

test('words for days near today are counted from it, over the end of a year too', () => {
  assert.equal(day('hari ini'), '2026-12-31');
  assert.equal(day('Besok'), '2027-01-01');
  assert.equal(day('lusa'), '2027-01-02');
  assert.equal(day('kemarin'), '2026-12-30');
});

test('whatever else is typed is refused with a sentence and is no value', () => {
  for (const text of [
    '2026',
    '25112026',
    '2026/11/25',
    '2026-11-5',
    '25//11/2026',
    '25/11-2026',
    '25/11/2026 09:00',
    '25/11/2026x',
    '-25/11/2026',
    '25 Novembre 2026',
    '25 December 2026',
    '25 __proto__ 2026',
    '25 constructor 2026',
    'constructor',
    'toString, 25 November 2026',
    'minggu depan',
    '２５/１１/２０２６',
    '<img src=x onerror=alert(1)>',
    '9'.repeat(10_000),
    'a '.repeat(10_000)
  ]) {
    const read = readDay(text, NOW);
    assert.equal(read.value, null, text);
    assert.ok(read.problem.endsWith('.') && read.problem.length < 200, text);
  }
});

test('nothing typed is nothing, and no problem', () => {
  for (const text of ['', ' ', '\u00a0']) {
    assert.deepEqual(readDay(text), { value: null, problem: null });
    assert.deepEqual(readTime(text), { value: null, problem: null });
    assert.deepEqual(readNumber(text), { value: null, problem: null });
  }
});

test('a day as programs write it is one that exists', () => {
  assert.ok(isDay('2028-02-29'));
  for (const text of ['2026-02-29', '2026-11-31', '2026-00-01', '2026-11-25T00:00', '25/11/2026', '', null, 5]) {
    assert.ok(!isDay(text), String(text));
  }
});

test('a day is said with its weekday, and written as it is typed', () => {
  assert.equal(withWeekday('2026-11-25'), 'Rabu, 25 November 2026');
  assert.equal(inWords('2026-05-04'), '4 Mei 2026');
  assert.equal(dayTyped('2026-05-04'), '04/05/2026');
  assert.equal(today(new Date(2026, 4, 4, 23, 59)), '2026-05-04');
});

test('a day outside of those allowed says which are', () => {
  const both = { earliest: '2026-12-01', latest: '2026-12-31' };
  assert.equal(outside('2026-12-01', both), null);
  assert.equal(outside('2026-12-31', both), null);
  assert.equal(outside('2026-11-30', both), 'Pilih hari dari 1 Desember 2026 sampai 31 Desember 2026.');
  assert.equal(outside('2027-01-01', both), 'Pilih hari dari 1 Desember 2026 sampai 31 Desember 2026.');
  assert.equal(outside('2026-11-30', { earliest: '2026-12-01' }), 'Pilih hari mulai 1 Desember 2026.');
  assert.equal(outside('2027-01-01', { latest: '2026-12-31' }), 'Pilih hari sampai 31 Desember 2026.');
  assert.equal(outside('2026-11-30', { earliest: '2026-12-01', latest: '2026-12-01' }), 'Pilih 1 Desember 2026.');
  assert.equal(
    outside('2026-11-30', { earliest: '2026-12-01', early: 'Tenggat sudah lewat' }),
    'Tenggat sudah lewat: pilih hari mulai 1 Desember 2026.'
  );
  assert.equal(outside('2026-11-30', {}), null);
});

const time = (text) => readTime(text).value;

test('a time is read of 24 hours', () => {
  for (const text of ['09:30', '9:30', '09.30', '9.30', '0930', 'pukul 09.30', 'Jam 9.30']) {
    assert.deepEqual(readTime(text), { value: '09:30', problem: null }, text);
  }
  assert.equal(time('9'), '09:00');
  assert.equal(time('0'), '00:00');
  assert.equal(time('23.59'), '23:59');
  assert.equal(time('2359'), '23:59');
  assert.equal(time('0000'), '00:00');
});

test('the part of the day says which half of it is meant', () => {
  const meant = {
    '2.30 siang': '14:30',
    '2 siang': '14:00',
    '12 siang': '12:00',
    '11 siang': '11:00',
    '8 pagi': '08:00',
    '08.15 pagi': '08:15',
    '3 sore': '15:00',
    '6.30 sore': '18:30',
    '7 malam': '19:00',
    '12 malam': '00:00',
    '3 dini hari': '03:00',
    '14.30 siang': '14:30',
    '19.00 Malam': '19:00'
  };
  Object.entries(meant).forEach(([text, value]) => assert.equal(time(text), value, text));
});

test('a part of the day that contradicts the hour is refused', () => {
  for (const text of ['2 sore', '3 siang', '9 siang', '12 pagi', '5 malam', '2 malam', '14.30 pagi', '8.00 sore']) {
    const read = readTime(text);
    assert.equal(read.value, null, text);
    assert.match(read.problem, /bukan (pagi|siang|sore|malam)\. Tulis misalnya/, text);
  }
});

test('whatever else is typed as a time is refused with a sentence', () => {
  for (const text of [
    '24:00',
    '24.30',
    '25',
    '9.60',
    '2460',
    '930',
    '9.3',
    '9,30',
    '09:30:00',
    '2:30 pm',
    '9.30 WIB',
    'setengah tiga',
    'siang',
    '9 constructor',
    '-9',
    '１２',
    '1'.repeat(10_000)
  ]) {
    const read = readTime(text);
    assert.equal(read.value, null, text);
    assert.ok(read.problem.endsWith('.') && read.problem.length < 200, text);
  }
  assert.equal(readTime('24.00').problem, 'Tengah malam ditulis 00.00.');
  assert.equal(
    readTime('930').problem,
    'Tulis jam dengan empat angka, misalnya 0930, atau pisahkan menitnya, misalnya 09.30.'
  );
  assert.equal(readTime('9.3').problem, 'Tulis menit dengan dua angka, misalnya 09.03.');
  assert.ok(isTime('00:00') && isTime('23:59') && !isTime('24:00') && !isTime('9:00') && !isTime(null));
  assert.equal(timeInWords('09:30'), 'pukul 09.30');
});

const numbered = (text) => readNumber(text).value;

test('a number has a decimal comma, and points only between thousands', () => {
  const meant = {
    120: 120,
    ' 6 ': 6,
    '1,5': 1.5,
    '60,0': 60,
    '0,25': 0.25,
    1.5: 1.5,
    2.75: 2.75,
    0.125: 0.125,
    '1.000.000': 1_000_000,
    '1.440,5': 1440.5,
    1440: 1440,
    '-3': -3,
    '-0': 0,
    '007': 7
  };
  Object.entries(meant).forEach(([text, value]) => assert.ok(Object.is(numbered(text), value), text));
});

test('a point before three figures could mean two numbers, and is asked about', () => {
  assert.deepEqual(readNumber('1.000'), {
    value: null,
    problem: 'Tulis 1000 tanpa titik, atau 1 bila itu yang dimaksud.'
  });
  assert.equal(readNumber('1.500').problem, 'Tulis 1500 tanpa titik, atau 1,5 bila itu yang dimaksud.');
  assert.equal(readNumber('10.050').problem, 'Tulis 10050 tanpa titik, atau 10,05 bila itu yang dimaksud.');
});

test('no character is dropped: what is no number is refused with a sentence', () => {
  for (const text of [
    'abc',
    '12a',
    '1 000',
    '1,5,2',
    '1,',
    ',5',
    '1.00.000',
    '1,000.5',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '+5',
    '--5',
    '1/2',
    '½',
    '１２',
    '60 menit',
    '9'.repeat(16),
    '1'.repeat(10_000)
  ]) {
    const read = readNumber(text);
    assert.equal(read.value, null, text);
    assert.ok(read.problem.endsWith('.') && read.problem.length < 200, text);
  }
});

test('a number outside of those allowed says which are', () => {
  assert.equal(outsideNumbers(0, { min: 1, max: 1440 }), 'Isi angka dari 1 sampai 1.440.');
  assert.equal(outsideNumbers(1441, { min: 1, max: 1440 }), 'Isi angka dari 1 sampai 1.440.');
  assert.equal(outsideNumbers(0, { min: 1 }), 'Isi minimal 1.');
  assert.equal(outsideNumbers(9, { max: 8 }), 'Isi maksimal 8.');
  assert.equal(outsideNumbers(1.5, { decimals: 0 }), 'Isi dengan bilangan bulat; 1,5 bukan bilangan bulat.');
  assert.equal(outsideNumbers(1.125, { decimals: 2 }), 'Isi paling banyak 2 angka di belakang koma.');
  assert.equal(outsideNumbers(60, { min: 1, max: 1440, decimals: 0 }), null);
  assert.equal(numberTyped(1440.5), '1440,5');
});
