import type { Bilingual, Language } from '../model/language.ts';
import { ASSIGNMENT_PROBLEM_TEXTS, AssignmentProblemCode } from './assignment-problem-text.ts';
import { ENTERPRISE_PROBLEM_TEXTS, EnterpriseProblemCode } from './enterprise-problem-text.ts';
import { FOOTAGE_PROBLEM_TEXTS, FootageProblemCode } from './footage-problem-text.ts';
import { MENTOR_PROBLEM_TEXTS, MentorProblemCode } from './mentor-problem-text.ts';
import { PACK_PROBLEM_TEXTS, PackProblemCode } from './pack-problem-text.ts';
import { PLAN_PROBLEM_TEXTS, PlanProblemCode } from './plan-problem-text.ts';
import { REVIEW_PROBLEM_TEXTS, ReviewProblemCode } from './review-problem-text.ts';

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
  SessionOver: 'account/session_over',
  SignInNeeded: 'account/sign_in_needed',
  Forbidden: 'account/forbidden',
  WrongCredentials: 'account/wrong_credentials',
  WrongPassword: 'account/wrong_password',
  WeakPassword: 'account/weak_password',
  UsernameTaken: 'account/username_taken',
  TooManyTries: 'account/too_many_tries',
  TooManyGuests: 'account/too_many_guests',
  UnknownPerson: 'account/unknown_person',
  SetupDone: 'setup/done',
  WrongToken: 'setup/wrong_token',
  NoSample: 'sample/none',
  SampleInUse: 'sample/in_use',
  UnknownClass: 'class/unknown',
  ForeignClass: 'class/foreign',
  UnknownTeam: 'class/unknown_team',
  UnknownMember: 'class/unknown_member',
  TeamExists: 'class/team_exists',
  TooManyTeams: 'class/too_many_teams',
  ClassFull: 'class/full',
  DutyNotFitting: 'class/duty_not_fitting',
  LastTeacher: 'class/last_teacher',
  JoinNeedsAccount: 'class/join_needs_account',
  StudentsOnly: 'class/students_only',
  RosterNotImportable: 'roster/not_importable',
  UnknownCode: 'code/unknown',
  ForeignTeam: 'team/foreign',
  ForeignRoom: 'room/foreign',
  UnknownProject: 'library/unknown_project',
  UnknownScenario: 'library/unknown_scenario',
  UnknownPicture: 'library/unknown_picture',
  UnknownRehearsal: 'rehearsal/unknown',
  NotEnded: 'rehearsal/not_ended',
  DamagedRecording: 'rehearsal/damaged',
  UnknownViewer: 'rehearsal/unknown_viewer',
  OtherEngine: 'rehearsal/other_engine',
  NotPreparing: 'rehearsal/not_preparing',
  ForecastTooSoon: 'forecast/too_soon',
  ForecastsBusy: 'forecast/busy',
  WhatIfsBusy: 'what_if/busy',
  DrillOfDrill: 'drill/of_drill',
  NothingToDrill: 'drill/nothing_left',
  NoDrill: 'drill/none',
  NotEditable: 'what_if/not_editable',
  TooManySolo: 'rehearsal/too_many_solo',
  TooManyYours: 'rehearsal/too_many_yours',
  NotImportable: 'catalogue/not_importable',
  TooManyImports: 'catalogue/too_many_imports',
  StorageUnavailable: 'storage/unavailable',
  ...AssignmentProblemCode,
  ...MentorProblemCode,
  ...EnterpriseProblemCode,
  ...PackProblemCode,
  ...PlanProblemCode,
  ...ReviewProblemCode,
  ...FootageProblemCode,
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
  'account/session_over': {
    en: 'Your sign-in or your link is over; what you entered is still here. Sign in again, or open a new link.',
    zh: '登录或链接已失效，已填写的内容不会丢失。请重新登录，或打开新的链接。',
  },
  'account/sign_in_needed': {
    en: 'Sign in to do this.',
    zh: '请先登录再操作。',
  },
  'account/forbidden': {
    en: 'Your account may not do this. Ask a teacher or the administrator.',
    zh: '你的账号没有此权限，请联系教师或管理员。',
  },
  'account/wrong_credentials': {
    en: 'User name and password do not fit. Check both; a teacher can make a new password.',
    zh: '用户名或密码不正确，请检查；忘记密码可请教师重设。',
  },
  'account/wrong_password': {
    en: 'This is not your present password.',
    zh: '当前密码不正确。',
  },
  'account/weak_password': {
    en: 'This password is easily guessed. Choose another one of at least 8 characters.',
    zh: '该密码容易被猜到，请换一个至少 8 位的密码。',
  },
  'account/username_taken': {
    en: 'The user name {username} is taken. Choose another one.',
    zh: '用户名“{username}”已被使用，请换一个。',
  },
  'account/too_many_tries': {
    en: 'Too many tries. Wait {seconds} s, then try again.',
    zh: '尝试次数过多，请等待 {seconds} 秒后再试。',
  },
  'account/too_many_guests': {
    en: 'Too many new visitors from this address at once. Wait a little and reload the page, or sign in.',
    zh: '该地址短时间内的新访客过多，请稍候刷新页面，或直接登录。',
  },
  'account/unknown_person': {
    en: 'There is no such person here.',
    zh: '找不到此人。',
  },
  'setup/done': {
    en: 'This server is set up already. Sign in.',
    zh: '系统已完成初始设置，请直接登录。',
  },
  'setup/wrong_token': {
    en: 'This set-up token is not valid. Use the link that the server printed at its last start.',
    zh: '初始设置令牌无效，请使用服务器最近一次启动时打印的链接。',
  },
  'sample/none': {
    en: 'There is no sample college any more.',
    zh: '示例学院已不存在。',
  },
  'sample/in_use': {
    en: 'A rehearsal of the sample class is running. End it first.',
    zh: '示例班级有演练正在进行，请先结束。',
  },
  'class/unknown': {
    en: 'There is no such class.',
    zh: '找不到这个班级。',
  },
  'class/foreign': {
    en: 'This class is not yours.',
    zh: '这不是你的班级。',
  },
  'class/unknown_team': {
    en: 'There is no such team in this class.',
    zh: '班级里没有这个小组。',
  },
  'class/unknown_member': {
    en: 'This person is not in the class.',
    zh: '此人不在这个班级。',
  },
  'class/team_exists': {
    en: 'There is a team called {name} already.',
    zh: '已有名为“{name}”的小组。',
  },
  'class/too_many_teams': {
    en: 'A class has at most {limit} teams.',
    zh: '一个班级最多 {limit} 个小组。',
  },
  'class/full': {
    en: 'The class is full: at most {limit} students.',
    zh: '班级已满，最多 {limit} 名学生。',
  },
  'class/duty_not_fitting': {
    en: 'This account cannot have that duty: only teachers teach, only teachers and mentors review.',
    zh: '该账号不能担任此职责：仅教师可任课，仅教师和导师可评审。',
  },
  'class/last_teacher': {
    en: 'The class needs a teacher. Add another one first.',
    zh: '班级至少需要一名教师，请先添加另一名。',
  },
  'class/join_needs_account': {
    en: 'Enter your name, a user name and a password to join the class.',
    zh: '加入班级需填写姓名、用户名和密码。',
  },
  'class/students_only': {
    en: 'Only students join with a code. A teacher of the class can add staff.',
    zh: '加入码仅供学生使用，教师和导师请由任课教师添加。',
  },
  'roster/not_importable': {
    en: 'The list has {count} errors; nobody was added. Correct them and try again.',
    zh: '名单有 {count} 处错误，未添加任何人，请修改后重试。',
  },
  'code/unknown': {
    en: 'No class and no running rehearsal has this code. Check the letters with whoever gave it to you.',
    zh: '没有班级或进行中的演练使用此加入码，请与提供者核对。',
  },
  'team/foreign': {
    en: 'You are not in this team.',
    zh: '你不在这个小组。',
  },
  'room/foreign': {
    en: 'This rehearsal belongs to another team. If it is yours, sign in with your own account.',
    zh: '这场演练属于其他小组。若你也是组员，请用自己的账号登录。',
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
  'rehearsal/damaged': {
    en: 'The recording of this show is damaged at entry {seq}, so it is neither scored nor played. Your administrator can bring it back from a backup.',
    zh: '这场的录像在第 {seq} 条记录处损坏，因此不计分，也不回放。请让管理员用备份恢复。',
  },
  'rehearsal/unknown_viewer': {
    en: 'Nobody with this number came to the show. Viewers of incidents cannot be asked.',
    zh: '这场没有这个编号的观众。突发事件里的观众不能回看。',
  },
  'rehearsal/other_engine': {
    en: 'This show was played by an earlier version of the audience, which is not here any more. Its replay still works.',
    zh: '这场用的是旧版本的观众模型，现在无法重新推演；回放仍可正常观看。',
  },
  'rehearsal/not_preparing': {
    en: 'The show has begun, so its plan is fixed. There is nothing left to forecast.',
    zh: '直播已经开始，流程已定，不能再做预测。',
  },
  'forecast/too_soon': {
    en: 'This plan was forecast a moment ago. Wait {seconds} s.',
    zh: '刚刚做过一次预测，请等待 {seconds} 秒。',
  },
  'forecast/busy': {
    en: 'The server is working on the plans of {count} other teams. Try again in a minute.',
    zh: '服务器正在为另外 {count} 个小组做预测，请过一分钟再试。',
  },
  'drill/of_drill': {
    en: 'This already is a drill. Try the moment again from the debrief of the whole show.',
    zh: '这已经是一次片段重练，请从整场的复盘里再练这一刻。',
  },
  'drill/nothing_left': {
    en: 'Too little of the show is left after this moment to play it again.',
    zh: '这一刻之后剩下的直播太短，没法重练。',
  },
  'drill/none': { en: 'This rehearsal is no drill of a moment.', zh: '这场排练不是片段重练。' },
  'what_if/busy': {
    en: 'The server is playing other futures of many shows. Try again in a minute.',
    zh: '服务器正在推演很多场次，请过一分钟再试。',
  },
  'what_if/not_editable': {
    en: 'This cannot be changed in this recording: choose an act of a seat while the show was on air.',
    zh: '这一步不能在这份录像里改：请选择直播中某个岗位的操作。',
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
  'catalogue/too_many_imports': {
    en: 'You have imported {limit} projects already, which is the limit for now. Sign in to import more, or ask a teacher.',
    zh: '你已导入 {limit} 个项目，达到上限；如需继续，请登录账号或联系教师。',
  },
  'storage/unavailable': {
    en: 'The store cannot be reached right now. Nothing was lost; try again shortly.',
    zh: '暂时连不上数据库，已保存的内容不会丢失，请稍后再试。',
  },
  ...ASSIGNMENT_PROBLEM_TEXTS,
  ...MENTOR_PROBLEM_TEXTS,
  ...ENTERPRISE_PROBLEM_TEXTS,
  ...PACK_PROBLEM_TEXTS,
  ...PLAN_PROBLEM_TEXTS,
  ...REVIEW_PROBLEM_TEXTS,
  ...FOOTAGE_PROBLEM_TEXTS,
};

/** Text of a route's problem in the reader's language; a code of a newer server falls back to `http/internal`. Never throws. */
export function httpErrorText(code: string, params: Readonly<Record<string, string | number>>, lang: Language): string {
  const text = isHttpErrorCode(code) ? TEXTS[code] : TEXTS[HttpErrorCode.Internal];
  return text[lang].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}

function isHttpErrorCode(code: string): code is HttpErrorCode {
  return Object.hasOwn(TEXTS, code);
}
