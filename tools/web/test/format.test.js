import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asText,
  comma,
  dates,
  day,
  dayInWords,
  fromDay,
  fromTime,
  instant,
  jp,
  moment,
  number,
  signed,
  time,
  toDay,
  toTime,
  words
} from '../../../src/main/resources/static/bangkom/format.js';

test('a number that is typed keeps its decimals and has no points between thousands', () => {
  assert.equal(comma('1.5'), '1,5');
  assert.equal(comma(1234.125), '1234,125');
});

test('numbers have a decimal comma, points between thousands and at most two places', () => {
  assert.equal(number(2.5), '2,5');
  assert.equal(number(1234), '1.234');
  assert.equal(number(0.126), '0,13');
  assert.equal(number(2), '2');
  assert.equal(jp(20), '20 JP');
});

test('only a difference that grew has a plus', () => {
  assert.equal(signed(1.5), '+1,5');
  assert.equal(signed(0), '0');
  assert.equal(signed(-2), '-2');
});

test('a day is the one that was written, in whatever zone the browser is', () => {
  assert.equal(day('2026-05-04'), '4 Mei 2026');
  assert.equal(day('2026-01-01'), '1 Januari 2026');
});

test('times are written with a point, seconds are not shown', () => {
  assert.equal(time('09:00:00'), '09.00');
  assert.equal(moment('2026-05-04', '09:30'), '4 Mei 2026 pukul 09.30');
  assert.equal(moment('2026-05-04', null), '4 Mei 2026');
});

test("an instant is shown in the office's time, as the server wrote it", () => {
  assert.equal(instant('2026-12-31T23:30:00+07:00'), '31 Desember 2026 pukul 23.30');
  assert.equal(instant(null), '');
});

test('a day entered is the day sent, also where it began another day in London', () => {
  const entered = new Date(2026, 0, 1, 0, 30);
  assert.equal(toDay(entered), '2026-01-01');
  assert.deepEqual(fromDay('2026-01-01'), new Date(2026, 0, 1));
  assert.equal(toDay(fromDay('2024-02-29')), '2024-02-29');
});

test('what is no date is sent as none', () => {
  assert.equal(toDay(''), null);
  assert.equal(toDay(undefined), null);
  assert.equal(fromDay(''), null);
});

test('a text that is no day or no time stays what it is, for a draft to keep', () => {
  assert.equal(toDay('31/11/2026'), '31/11/2026');
  assert.equal(fromDay('31/11/2026'), '31/11/2026');
  assert.equal(fromTime('setengah tiga'), 'setengah tiga');
  assert.equal(dayInWords('31/11/2026'), '');
});

test('a number is sent as a text with a comma, and a text as it was typed', () => {
  assert.equal(asText(1.125), '1,125');
  assert.equal(asText('60 menit'), '60 menit');
  assert.equal(asText(''), null);
  assert.equal(asText(undefined), null);
});

test('a time entered is the time sent', () => {
  assert.equal(toTime(fromTime('07:05')), '07:05');
  assert.equal(toTime(fromTime('23:59')), '23:59');
});

test('a day in words names its weekday', () => {
  assert.equal(dayInWords(new Date(2026, 4, 4)), 'Senin, 4 Mei 2026');
  assert.equal(dayInWords(null), '');
});

test('what holds neither letter nor digit is no word', () => {
  assert.equal(words('satu dua  tiga\nempat'), 4);
  assert.equal(words('satu - dua … 3'), 3);
  assert.equal(words('. . . -'), 0);
  assert.equal(words(null), 0);
  assert.equal(words('é ü'), 2);
});

test('an activity of several days says both ends, one of a day its time', () => {
  assert.equal(
    dates({ date: '2026-05-04', endDate: '2026-05-05', startTime: '09:00' }),
    '4 Mei 2026 sampai 5 Mei 2026'
  );
  assert.equal(dates({ date: '2026-05-04', endDate: '2026-05-04', startTime: '09:00' }), '4 Mei 2026 pukul 09.00');
  assert.equal(dates({ date: '2026-05-04' }), '4 Mei 2026');
});
