import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of camera and microphone. */
export const FootageProblemCode = {
  ConsentNeeded: 'footage/consent_needed',
  ConsentChanged: 'footage/consent_changed',
  NotYourSeat: 'footage/not_your_seat',
  NotOnAir: 'footage/not_on_air',
  PassInvalid: 'footage/pass_invalid',
  UnknownPart: 'footage/unknown_part',
  ForeignPart: 'footage/foreign_part',
  PartClosed: 'footage/part_closed',
  PartDeleted: 'footage/part_deleted',
  PartExists: 'footage/part_exists',
  NotFootage: 'footage/not_footage',
  DigestDiffers: 'footage/digest_differs',
  ChunkDiffers: 'footage/chunk_differs',
  ShowFull: 'footage/show_full',
  QuotaUsed: 'footage/quota_used',
  DiskFull: 'footage/disk_full',
  OutOfRange: 'footage/out_of_range',
  NotWatched: 'footage/not_watched',
  NoCertificate: 'footage/no_certificate',
} as const;
export type FootageProblemCode = (typeof FootageProblemCode)[keyof typeof FootageProblemCode];

/** Their texts. */
export const FOOTAGE_PROBLEM_TEXTS: Readonly<Record<FootageProblemCode, Bilingual>> = {
  'footage/consent_needed': {
    en: 'Read what is recorded and agree to it first. Without it the rehearsal runs on, only without picture and sound.',
    zh: '请先阅读录制说明并表示同意。不同意也可以继续排练，只是不录影像和声音。',
  },
  'footage/consent_changed': {
    en: 'The text about recording has changed. Read it once more and agree to it.',
    zh: '录制说明已更新，请重新阅读并确认。',
  },
  'footage/not_your_seat': {
    en: 'Only the person who holds the seat {role} can record it. Take the seat first.',
    zh: '只有坐在{role}岗位上的人才能录制，请先入座。',
  },
  'footage/not_on_air': {
    en: 'The show is not on air, so nothing is recorded now.',
    zh: '现在没有开播，不会录制。',
  },
  'footage/pass_invalid': {
    en: 'This address has run out. Load the page again.',
    zh: '这个地址已经失效，请刷新页面。',
  },
  'footage/unknown_part': {
    en: 'There is no such footage in this rehearsal.',
    zh: '这场排练里没有这段影像。',
  },
  'footage/foreign_part': {
    en: 'This footage belongs to somebody else.',
    zh: '这段影像不是你的。',
  },
  'footage/part_closed': {
    en: 'This part was closed; what comes now begins a new one.',
    zh: '这一段影像已经结束，后面的内容会另起一段。',
  },
  'footage/part_deleted': {
    en: 'This footage was deleted. Scores, notes and grades stay.',
    zh: '这段影像已删除，得分、批注和成绩不受影响。',
  },
  'footage/part_exists': {
    en: 'A part with this name exists already and is another one.',
    zh: '已经有同名的影像分段，内容不同。',
  },
  'footage/not_footage': {
    en: 'What was sent is no video or sound of the kind that was announced.',
    zh: '收到的内容不是所声明的视频或音频格式。',
  },
  'footage/digest_differs': {
    en: 'The footage was damaged on its way. It is sent again by itself.',
    zh: '影像在传输中损坏，会自动重传。',
  },
  'footage/chunk_differs': {
    en: 'Another piece was already kept under this number.',
    zh: '这个序号已经存过另一块内容。',
  },
  'footage/show_full': {
    en: 'The footage of this show has reached its limit of {megabytes} MB. Recording has stopped; the show goes on.',
    zh: '本场影像已达到 {megabytes} MB 上限，录制已停止，直播继续。',
  },
  'footage/quota_used': {
    en: 'Your team has used its {gigabytes} GB for footage. Recording has stopped; the show goes on. Delete old footage or ask the teacher.',
    zh: '小组的 {gigabytes} GB 影像空间已用完，录制已停止，直播继续。请删除旧影像或联系教师。',
  },
  'footage/disk_full': {
    en: 'The server is running out of disk space. Recording has stopped so that the show can go on.',
    zh: '服务器磁盘空间不足，为保证直播继续，录制已停止。',
  },
  'footage/out_of_range': {
    en: 'This part has no such place.',
    zh: '这段影像没有这个位置。',
  },
  'footage/no_certificate': {
    en: 'This server has no certificate of its own. Start it with HTTPS=on.',
    zh: '本服务器没有自己的证书，请用 HTTPS=on 启动。',
  },
  'footage/not_watched': {
    en: 'This picture is not shown to viewers.',
    zh: '这个画面不对观众公开。',
  },
};
