// What can be done about a person: moved, handed over, stood in for, what runs with them ended. Each asks first.

import { day, toDay } from './format.js';
import { call } from './frame.js';
import { ask as openDialog } from './dialog.js';
import { choice, date, filled, known, optional, picker, reason, text } from './parts.js';

/**
 * The acts about the person shown.
 *
 * @param {object} of
 * @param {() => any} of.current what the server says of the person shown
 * @param {() => {code: string, name: string}[]} of.units those that somebody can be moved to
 * @param {() => string[]} of.posts those that somebody can be given
 * @param {(sentence: string) => any} of.done shows the person anew and tells what was done
 */
export const actsOn = ({ current, units, posts, done }) => {
  const ask = (/** @type {any} */ what) =>
    openDialog({ ...what, memory: `${what.title} ${current().person.nip} ${what.about || ''}`, done });

  const move = () => {
    const { person, unit: now } = current();
    ask({
      title: 'Pindahkan pegawai',
      what: `${person.name} mendapat atasan, unit kerja, atau jabatan baru. Atasan lama dan baru diberi tahu. Dialog, coaching, belajar mandiri, dan klaim yang menunggu verifikasi diteruskan atasan baru; mentor tetap; yang sudah ditandatangani tidak berubah.`,
      button: 'Pindahkan',
      asked: [
        picker(
          'supervisorNip',
          'Atasan langsung baru',
          false,
          'Kosongkan bila atasannya tetap. Ketik nama lengkap atau NIP, atau pilih dari daftar.'
        ),
        optional(
          choice('unitCode', 'Unit kerja baru', [
            ['', `Tetap di ${now.name}`],
            ...units()
              .filter((unit) => unit.code !== now.code)
              .map((unit) => /** @type {[string, string]} */ ([unit.code, unit.name]))
          ])
        ),
        optional(
          known('post', 'Jabatan baru', posts(), `Kosongkan bila tetap ${person.post}. Ketik, lalu pilih dari daftar.`)
        ),
        filled(
          date(
            'effectiveOn',
            'TMT (terhitung mulai tanggal)',
            'Hari mutasi berlaku menurut suratnya; tidak sesudah hari ini.'
          ),
          toDay(new Date()) || ''
        ),
        reason('Misalnya nomor surat mutasi. Tercatat pada riwayat peralihan.')
      ],
      act: async (/** @type {any} */ entered) => {
        await call(`/api/people/${encodeURIComponent(person.nip)}/move`, { method: 'POST', body: entered });
        return `${person.name} telah dipindahkan, TMT ${day(entered.effectiveOn)}.`;
      }
    });
  };

  const handOver = () => {
    const { person, directReports } = current();
    ask({
      title: 'Alihkan semua bawahan',
      what: `${directReports} bawahan langsung ${person.name} mendapat atasan baru. Dialog, coaching, belajar mandiri, dan klaim mereka yang menunggu verifikasi diteruskan atasan baru itu; mentor tetap; yang sudah ditandatangani tidak berubah. Atasan baru dan Anda sendiri tidak ikut dialihkan.`,
      button: 'Alihkan',
      asked: [picker('toNip', 'Atasan baru'), reason('Misalnya pejabat pensiun atau nomor surat mutasi.')],
      act: async (/** @type {any} */ entered) => {
        const { handedOver, stayed } = await call('/api/handovers', {
          method: 'POST',
          body: { fromNip: person.nip, ...entered }
        });
        const names = (/** @type {{name: string}[]} */ people) => people.map((one) => one.name).join(', ');
        return `Dialihkan: ${names(handedOver)}.${stayed.length ? ` Tetap di bawah ${person.name}: ${names(stayed)}; pindahkan tersendiri.` : ''}`;
      }
    });
  };

  const appoint = () => {
    const { person } = current();
    ask({
      title: 'Catat pengganti (Plh. atau Plt.)',
      what: `Selama masa penunjukan, tugas ${person.name} sebagai pejabat muncul pada keduanya. Yang ditandatangani pengganti diberi tanda Plh. atau Plt. Tugas tentang pengganti itu sendiri naik kepada atasan ${person.name}.`,
      button: 'Catat',
      asked: [
        choice('kind', 'Jenis', [
          ['PLH', 'Plh., pelaksana harian (pejabat berhalangan sementara)'],
          ['PLT', 'Plt., pelaksana tugas (jabatan kosong)']
        ]),
        picker('actingNip', 'Pengganti'),
        text('orderNumber', 'Nomor surat penunjukan', 'Seperti tertulis pada suratnya.', { maxLength: 100 }),
        date('firstDay', 'Hari pertama'),
        date('lastDay', 'Hari terakhir')
      ],
      act: async (/** @type {any} */ entered) => {
        const made = await call('/api/acting-appointments', {
          method: 'POST',
          body: { officialNip: person.nip, ...entered }
        });
        return `${made.acting.name} tercatat sebagai ${made.kindLabel} ${made.official.post}, ${day(made.firstDay)} sampai ${day(made.lastDay)}.`;
      }
    });
  };

  const end = (/** @type {any} */ appointment) =>
    ask({
      title: 'Akhiri penunjukan',
      about: appointment.id,
      what: `${appointment.acting.name} tidak lagi menggantikan ${appointment.official.name} mulai saat ini. Tugas yang belum selesai kembali kepada ${appointment.official.name}; yang sudah ditandatangani tetap berlaku.`,
      button: 'Akhiri penunjukan',
      danger: true,
      asked: [reason('Misalnya pejabat sudah kembali bertugas.')],
      act: async (/** @type {any} */ entered) => {
        await call(`/api/acting-appointments/${appointment.id}/end`, { method: 'POST', body: entered });
        return `Penunjukan ${appointment.acting.name} telah diakhiri.`;
      }
    });

  const withdraw = (/** @type {any} */ work) =>
    ask({
      title: work.programmeId ? 'Hentikan program' : 'Hentikan dialog',
      about: work.programmeId || work.dialogueId,
      what: `${work.title} ${work.participant.name} dihentikan atas nama pegawai yang bersangkutan. ${work.programmeId ? 'Sesi yang sudah dikonfirmasi tetap masuk ke lembar kegiatan.' : 'Dialog yang baru dapat dimulai kapan saja.'}`,
      button: 'Hentikan',
      danger: true,
      asked: [reason('Alasan ini dicatat dan terbaca oleh peserta dan pembimbing.')],
      act: async (/** @type {any} */ entered) => {
        const address = work.programmeId ? `/api/programmes/${work.programmeId}` : `/api/dialogues/${work.dialogueId}`;
        await call(`${address}/withdrawal`, { method: 'POST', body: entered });
        return `${work.title} ${work.participant.name} telah dihentikan.`;
      }
    });

  return { move, handOver, appoint, end, withdraw };
};
