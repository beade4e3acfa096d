-- The nine standard competencies of every post (PermenPANRB 38/2017) and what their levels mean.
-- Technical competencies belong to a post and come with the posts of an office.

insert into competency (code, name, kind) values
  ('INTEGRITY', 'Integritas', 'MANAGERIAL'),
  ('COOPERATION', 'Kerja Sama', 'MANAGERIAL'),
  ('COMMUNICATION', 'Komunikasi', 'MANAGERIAL'),
  ('RESULT_ORIENTATION', 'Orientasi pada Hasil', 'MANAGERIAL'),
  ('PUBLIC_SERVICE', 'Pelayanan Publik', 'MANAGERIAL'),
  ('DEVELOPING_SELF_AND_OTHERS', 'Pengembangan Diri dan Orang Lain', 'MANAGERIAL'),
  ('MANAGING_CHANGE', 'Mengelola Perubahan', 'MANAGERIAL'),
  ('DECISION_MAKING', 'Pengambilan Keputusan', 'MANAGERIAL'),
  ('BINDING_THE_NATION', 'Perekat Bangsa', 'SOCIOCULTURAL');

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Bersikap jujur dan bertindak menurut nilai, norma, dan etika organisasi dalam pekerjaannya sendiri.'),
  (2, 'Mengingatkan rekan kerja agar tetap berpegang pada nilai, norma, dan etika organisasi.'),
  (3, 'Memastikan seluruh tim yang dipimpinnya bekerja menurut nilai, norma, dan etika organisasi.'),
  (4, 'Membangun suasana kerja dan aturan main yang membuat perilaku berintegritas menjadi kebiasaan.'),
  (5, 'Menjadi teladan integritas yang diakui secara nasional.')
) as l (level_number, meaning) where c.code = 'INTEGRITY';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Ikut serta dalam kerja tim dan menyelesaikan bagiannya.'),
  (2, 'Menumbuhkan tim yang setiap anggotanya mau menyumbang gagasan dan tenaga.'),
  (3, 'Membentuk dan mengarahkan tim agar hasil kerja unit meningkat.'),
  (4, 'Menggalang komitmen dan sinergi antarunit untuk sasaran bersama.'),
  (5, 'Menjalin kerja sama di dalam dan di luar instansi yang memperkuat tujuan organisasi.')
) as l (level_number, meaning) where c.code = 'COOPERATION';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Menyampaikan informasi secara jelas, lengkap, dan mudah dipahami.'),
  (2, 'Aktif berkomunikasi secara resmi maupun sehari-hari, dan mau mendengarkan.'),
  (3, 'Menyampaikan hal yang peka atau rumit secara tegas dan tetap santun.'),
  (4, 'Mengolah pendapat dari banyak sudut pandang menjadi pesan yang dapat diterima.'),
  (5, 'Membuka ruang komunikasi yang jujur dengan para pemangku kepentingan untuk mencari jalan keluar.')
) as l (level_number, meaning) where c.code = 'COMMUNICATION';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Bekerja teliti sehingga hasilnya memenuhi standar.'),
  (2, 'Berusaha memperoleh hasil yang lebih baik daripada standar.'),
  (3, 'Menetapkan sasaran yang menantang bagi unit kerja dan mengejarnya.'),
  (4, 'Menggerakkan unit kerja melampaui sasaran yang ditetapkan.'),
  (5, 'Meningkatkan mutu capaian organisasi secara menyeluruh.')
) as l (level_number, meaning) where c.code = 'RESULT_ORIENTATION';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Melayani sesuai dengan standar pelayanan yang berlaku.'),
  (2, 'Mengawasi jalannya pelayanan dan mampu menjelaskannya kepada pengguna layanan.'),
  (3, 'Memperbaiki cara dan mutu pelayanan di unit kerja.'),
  (4, 'Memantau pelayanan dan mengantisipasi kebutuhan pengguna sebelum menjadi keluhan.'),
  (5, 'Menjaga agar kebijakan pelayanan adil bagi semua dan bebas dari kepentingan.')
) as l (level_number, meaning) where c.code = 'PUBLIC_SERVICE';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Mengenali kekurangan sendiri dan belajar untuk memperbaikinya.'),
  (2, 'Menunjukkan dan menjelaskan cara kerja kepada pegawai lain.'),
  (3, 'Memberi umpan balik serta membimbing pegawai agar berkembang.'),
  (4, 'Menyusun program pengembangan pegawai untuk jangka panjang.'),
  (5, 'Menumbuhkan organisasi yang seluruh pegawainya terus belajar.')
) as l (level_number, meaning) where c.code = 'DEVELOPING_SELF_AND_OTHERS';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Mengikuti perubahan dengan arahan atasan.'),
  (2, 'Menyesuaikan diri dengan perubahan atas kemauan sendiri.'),
  (3, 'Membantu orang lain mengantisipasi dan menjalani perubahan.'),
  (4, 'Memimpin perubahan di unit kerja.'),
  (5, 'Menggerakkan para pemangku kepentingan untuk melaksanakan perubahan.')
) as l (level_number, meaning) where c.code = 'MANAGING_CHANGE';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Mengumpulkan informasi sebelum memutuskan hal yang menjadi kewenangannya.'),
  (2, 'Menganalisis masalah secara mendalam sebelum memutuskan.'),
  (3, 'Membandingkan beberapa pilihan beserta untung ruginya, lalu memutuskan.'),
  (4, 'Memutuskan hal berisiko tinggi dan menyiapkan langkah untuk menekan risikonya.'),
  (5, 'Memutuskan hal strategis yang berdampak jangka panjang.')
) as l (level_number, meaning) where c.code = 'DECISION_MAKING';

insert into competency_level (competency_id, level_number, meaning)
select c.id, l.level_number, l.meaning from competency c cross join (values
  (1, 'Peka terhadap keberagaman dan menerima perbedaan.'),
  (2, 'Menghargai perbedaan dan merangkul rekan agar bersatu.'),
  (3, 'Mengajak orang lain bersikap toleran dan mencegah prasangka.'),
  (4, 'Memanfaatkan keberagaman sebagai kekuatan untuk mencapai tujuan.'),
  (5, 'Mewakili pemerintah dalam membangun hubungan yang mempersatukan masyarakat.')
) as l (level_number, meaning) where c.code = 'BINDING_THE_NATION';
