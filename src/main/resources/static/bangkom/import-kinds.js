// What can be imported: the tables, their columns and what stands in them.

/**
 * A table that can be imported.
 *
 * @typedef {object} Kind
 * @property {string} label
 * @property {string} file how its files are named
 * @property {string} about
 * @property {[string, boolean, string][]} columns with whether they must be there, and what stands in them
 */

/** By how the server calls them. @type {Record<string, Kind>} */
export const KINDS = {
  units: {
    label: 'Unit kerja',
    file: 'unit-kerja',
    about: 'Unit yang kodenya sudah ada diperbarui, yang belum ada dibuat; unit yang tidak disebut tetap.',
    columns: [
      ['kode_unit', true, 'kode yang tetap, misalnya BKPSDM-01'],
      ['nama_unit', true, 'nama lengkap'],
      ['kode_unit_induk', false, 'kode unit di atasnya; kosong untuk unit teratas'],
      ['perangkat_daerah', false, 'ya bila unit ini perangkat daerah, selain itu tidak'],
      ['nip_kepala', false, 'NIP kepala unit; boleh diisi sebelum kepalanya diimpor']
    ]
  },
  employees: {
    label: 'Pegawai',
    file: 'pegawai',
    about:
      'Pegawai baru mendapat akun; kata sandi sekali pakainya diterbitkan administrator sistem. Pegawai yang tidak disebut tetap. Impor unit kerja lebih dahulu.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['nip_lama', false, 'NIP sebelumnya, hanya bila nomornya berganti'],
      ['nama', true, 'nama lengkap'],
      ['jenis_pegawai', true, 'PNS atau PPPK'],
      ['jabatan', true, 'nama jabatan; yang belum ada dibuat'],
      ['kode_unit', true, 'kode unit kerja yang sudah diimpor'],
      ['nip_atasan', false, 'NIP atasan langsung, boleh dari berkas yang sama'],
      ['email', false, 'misalnya nama@instansi.go.id']
    ]
  },
  standards: {
    label: 'Standar kompetensi',
    file: 'standar-kompetensi',
    about: 'Level yang dituntut setiap jabatan (SKJ). Kompetensi yang tidak disebut tetap.',
    columns: [
      ['jabatan', true, 'nama jabatan; yang belum ada dibuat'],
      ['kompetensi', true, 'nama kompetensi; yang belum ada dibuat'],
      ['jenis', true, 'teknis, manajerial, atau sosial kultural'],
      ['lkj', true, 'level yang dituntut, 1 sampai 5']
    ]
  },
  certificates: {
    label: 'Sertifikat coach dan mentor',
    file: 'sertifikat',
    about: 'Sertifikat dengan nomor yang sama diperbarui masa berlakunya.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['jenis', true, 'coach atau mentor'],
      ['nomor', true, 'nomor sertifikat'],
      ['berlaku_sampai', false, 'tanggal seperti 2026-05-04 atau 04-05-2026; kosong bila tanpa batas']
    ]
  },
  ratings: {
    label: 'Nilai kinerja tahunan',
    file: 'nilai-tahunan',
    about: 'Satu nilai untuk setiap pegawai dan tahun; nilai yang sudah ada diganti.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['tahun', true, 'empat angka, misalnya 2025'],
      ['nilai', true, '0 sampai 120, misalnya 92,5']
    ]
  },
  activities: {
    label: 'Kegiatan',
    file: 'kegiatan',
    about:
      'Kegiatan yang buktinya sudah Anda verifikasi: JP-nya langsung disahkan. Kegiatan yang sama persis tidak dicatat dua kali.',
    columns: [
      ['nip', true, '18 angka; format kolomnya sebagai teks'],
      ['jenis', true, 'nama jalur, misalnya Seminar'],
      ['cakupan', true, 'Nasional atau Internasional'],
      ['tanggal', true, 'hari pertama, seperti 2026-05-04 atau 04-05-2026'],
      ['tanggal_selesai', false, 'hari terakhir; kosong bila satu hari'],
      ['jam_mulai', false, 'misalnya 09:00'],
      ['jumlah', true, 'menurut dasar hitung jalurnya: sesi, menit, hari, JP program, atau kegiatan'],
      ['nama_kegiatan', true, 'paling panjang 300 karakter'],
      ['penyelenggara', false, 'nama lembaga'],
      ['nomor_bukti', false, 'nomor sertifikat atau surat']
    ]
  }
};
