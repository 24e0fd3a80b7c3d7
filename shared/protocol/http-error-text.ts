import type { Bilingual, Language } from '../model/language.ts';

/** Codes of `HttpProblem`: why a route refused. */
export const HttpErrorCode = {
  MalformedJson: 'http/malformed_json',
  TooLarge: 'http/too_large',
  InvalidBody: 'http/invalid_body',
  UnknownRoute: 'http/unknown_route',
  ForeignOrigin: 'http/foreign_origin',
  RateLimited: 'http/rate_limited',
  Internal: 'http/internal',
  NoSession: 'account/no_session',
  UnknownProject: 'library/unknown_project',
  UnknownScenario: 'library/unknown_scenario',
  UnknownPicture: 'library/unknown_picture',
  UnknownRehearsal: 'rehearsal/unknown',
  NotEnded: 'rehearsal/not_ended',
  TooManySolo: 'rehearsal/too_many_solo',
  TooManyYours: 'rehearsal/too_many_yours',
  NotImportable: 'catalogue/not_importable',
  StorageUnavailable: 'storage/unavailable',
} as const;
export type HttpErrorCode = (typeof HttpErrorCode)[keyof typeof HttpErrorCode];

const TEXTS: Readonly<Record<HttpErrorCode, Bilingual>> = {
  'http/malformed_json': {
    en: 'The request is not valid JSON.',
    zh: '请求内容不是有效的 JSON。',
  },
  'http/too_large': {
    en: 'That is more than the server takes at once (1 MB). Send less.',
    zh: '内容超过服务器单次可接收的 1 MB，请减少后再试。',
  },
  'http/invalid_body': {
    en: 'The request does not fit: {field}: {issue}.',
    zh: '请求内容不符合要求（{field}：{issue}）。',
  },
  'http/unknown_route': {
    en: 'This server has nothing at {path}.',
    zh: '服务器上没有 {path} 这个地址。',
  },
  'http/foreign_origin': {
    en: 'Pages from {origin} may not change anything here. Open the studio under its own address, or add the address to PUBLIC_URL or ALLOWED_HOSTS.',
    zh: '来自 {origin} 的页面无权在此操作。请用本系统自己的地址打开，或把该地址加入 PUBLIC_URL 或 ALLOWED_HOSTS。',
  },
  'http/rate_limited': {
    en: 'Too many requests from this address. Wait {seconds} s.',
    zh: '该地址的请求过于频繁，请等待 {seconds} 秒。',
  },
  'http/internal': {
    en: 'The server made a mistake. It was logged; try again.',
    zh: '服务器内部出错，已记录日志，请重试。',
  },
  'account/no_session': {
    en: 'The server does not know this browser yet. Allow cookies and reload the page.',
    zh: '服务器还不认识此浏览器，请允许 Cookie 并刷新页面。',
  },
  'library/unknown_project': {
    en: 'There is no project {projectId}.',
    zh: '没有编号为 {projectId} 的项目。',
  },
  'library/unknown_scenario': {
    en: 'There is no scenario {scenarioId}.',
    zh: '没有编号为 {scenarioId} 的场景。',
  },
  'library/unknown_picture': {
    en: 'There is no such picture.',
    zh: '没有这张图片。',
  },
  'rehearsal/unknown': {
    en: 'There is no such rehearsal. Check the link.',
    zh: '找不到这场演练，请检查链接。',
  },
  'rehearsal/not_ended': {
    en: 'The show is not over yet.',
    zh: '直播还没有结束。',
  },
  'rehearsal/too_many_solo': {
    en: 'All {limit} places for solo practice are taken. Try again when somebody has finished.',
    zh: '{limit} 个单人练习名额已满，请等有人结束后再试。',
  },
  'rehearsal/too_many_yours': {
    en: 'You already have {limit} shows running. End one first.',
    zh: '你已有 {limit} 场直播在进行，请先结束一场。',
  },
  'catalogue/not_importable': {
    en: 'The file has {count} errors; nothing was imported. Correct them and try again.',
    zh: '文件有 {count} 处错误，未导入任何内容，请修改后重试。',
  },
  'storage/unavailable': {
    en: 'The store cannot be reached right now. Nothing was lost; try again shortly.',
    zh: '暂时连不上数据库，已保存的内容不会丢失，请稍后再试。',
  },
};

/** Text of a route's problem in the reader's language; a code of a newer server falls back to `http/internal`. Never throws. */
export function httpErrorText(code: string, params: Readonly<Record<string, string | number>>, lang: Language): string {
  const text = isHttpErrorCode(code) ? TEXTS[code] : TEXTS[HttpErrorCode.Internal];
  return text[lang].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}

function isHttpErrorCode(code: string): code is HttpErrorCode {
  return Object.hasOwn(TEXTS, code);
}
