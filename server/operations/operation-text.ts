import type { Bilingual } from '#shared/model/language.ts';
import { DAMAGE_TEXT, type DamageCode } from './damage-text.ts';
import { DOCTOR_TEXT, type DoctorCode } from './doctor-text.ts';

export type { DamageCode, DoctorCode };

/** What a sentence is filled with. */
export type OperationParams = Readonly<Record<string, string | number>>;

/** Why an operator's command cannot be done, and what to do. */
const FAULT_TEXT = {
  'argument/wrong': { en: '{reason} Try --help.', zh: '{reason} 用法见 --help。' },
  'database/none': {
    en: 'There is no database in {dataDir}. Set DATA_DIR to the data folder of the server, or DATABASE_URL.',
    zh: '{dataDir} 中没有数据库。请把 DATA_DIR 设为服务器的数据目录，或设置 DATABASE_URL。',
  },
  'database/unreachable': {
    en: 'The database cannot be reached: {reason}.',
    zh: '连不上数据库：{reason}。',
  },
  'backup/unreadable': { en: '{path} cannot be read ({reason}).', zh: '无法读取 {path}（{reason}）。' },
  'backup/not_a_backup': { en: '{path} is not a backup of Caipai.', zh: '{path} 不是彩排的备份文件。' },
  'backup/torn': {
    en: '{path} ends at byte {offset}, before its end: it was cut off. Nothing was changed; take another backup.',
    zh: '{path} 在第 {offset} 字节处中断，文件不完整。未作任何改动，请换一份备份。',
  },
  'backup/damaged': {
    en: '{path} is damaged in the block at byte {offset}. Nothing was changed; take another backup.',
    zh: '{path} 从第 {offset} 字节开始的数据块已损坏。未作任何改动，请换一份备份。',
  },
  'backup/newer_format': {
    en: '{path} has format {found}, this version reads {known}: it was made by a newer version. Install that version.',
    zh: '{path} 的格式为 {found}，本版本只认识到 {known}：它由更新的版本生成，请安装该版本。',
  },
  'backup/target_exists': {
    en: '{path} is there already and is not replaced. Choose another name.',
    zh: '{path} 已存在，不会覆盖。请换一个文件名。',
  },
  'backup/no_schema': {
    en: 'The database holds nothing of Caipai yet: there is nothing to back up.',
    zh: '数据库里还没有彩排的数据，无需备份。',
  },
  'restore/newer_schema': {
    en: 'The backup has schema {found}, this installation knows {known}: it was made by a newer version. Install that version.',
    zh: '备份的数据结构版本为 {found}，本安装只认识到 {known}：它由更新的版本生成，请安装该版本。',
  },
  'restore/other_schema': {
    en: 'The backup was made with the migration {name}, which this installation does not know at that place.',
    zh: '备份使用了迁移 {name}，本安装在该位置没有这一步。',
  },
  'restore/in_use': {
    en: 'A server uses this database. Stop it first.',
    zh: '有服务器正在使用这个数据库，请先停止它。',
  },
  'restore/not_empty': {
    en: 'The database is not empty (rows in {tables}). Add --replace to replace everything in it, after a backup of what is there.',
    zh: '数据库不是空的（{tables} 中有数据）。如确要全部替换，请先备份现有数据，再加 --replace。',
  },
  'restore/misfit': {
    en: 'The table {table} of the backup does not fit this schema. Nothing was changed.',
    zh: '备份中的表 {table} 与数据结构不符。未作任何改动。',
  },
  'admin/which': {
    en: 'There are several administrators: {usernames}. Say which with --user NAME.',
    zh: '有多位管理员：{usernames}。请用 --user 用户名 指定。',
  },
  'admin/unknown': {
    en: 'There is no administrator with the user name {username}.',
    zh: '没有用户名为 {username} 的管理员。',
  },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof FAULT_TEXT;

/** What commands say when they are done. */
const NEWS_TEXT = {
  'backup/written': {
    en: '{path}: {megabytes} MB, {rows} rows of {tables} tables, {files} files. Read back and found whole. It holds secrets: keep it like a password.',
    zh: '{path}：{megabytes} MB，{tables} 张表共 {rows} 行，{files} 个文件。已重新读取并核对无误。其中含有密钥，请像密码一样保管。',
  },
  'backup/without_footage': {
    en: 'The footage is listed, not included: {files} files, {megabytes} MB. --with-footage includes it.',
    zh: '录像只列入清单、未包含在内：{files} 个文件，{megabytes} MB。如需包含请加 --with-footage。',
  },
  'backup/left_out': {
    en: 'Not taken along, because it changed meanwhile: {path}',
    zh: '备份期间发生变化、未包含：{path}',
  },
  'restore/done': {
    en: 'Restored from {path}, made {madeAt}: {rows} rows of {tables} tables, {files} files.',
    zh: '已从 {path} 恢复（生成于 {madeAt}）：{tables} 张表共 {rows} 行，{files} 个文件。',
  },
  'verify/good': {
    en: 'Everything is as it was written: {rooms} journals with {entries} entries ({replayed} played again, {otherEngine} of another engine or content), {grades} submitted grades, {files} files of footage.',
    zh: '全部与写入时一致：{rooms} 份日志、{entries} 条记录（重演 {replayed} 场，{otherEngine} 场属于其他引擎或内容版本），{grades} 份已提交的评分，{files} 个录像文件。',
  },
  'verify/bad': {
    en: '{count} faults in {rooms} journals with {entries} entries, {grades} submitted grades and {files} files of footage.',
    zh: '共 {count} 处问题（检查了 {rooms} 份日志、{entries} 条记录、{grades} 份已提交的评分、{files} 个录像文件）。',
  },
  'admin/setup': {
    en: 'There is no administrator yet. This link makes one; it works once: {link}',
    zh: '尚无管理员。打开此链接创建管理员，用过即失效：{link}',
  },
  'admin/password': {
    en: 'New password of {username}: {password}  It is shown this once and must be changed at the next sign-in; all sessions of {username} have ended.',
    zh: '{username} 的新密码：{password}  仅显示这一次，下次登录时须修改；{username} 的所有登录均已失效。',
  },
} as const satisfies Record<string, Bilingual>;

export type NewsCode = keyof typeof NEWS_TEXT;

export type OperationCode = FaultCode | NewsCode | DamageCode | DoctorCode;

/** Everything that commands of an operator say. */
export const OPERATION_TEXT: Readonly<Record<OperationCode, Bilingual>> = {
  ...FAULT_TEXT,
  ...NEWS_TEXT,
  ...DAMAGE_TEXT,
  ...DOCTOR_TEXT,
};
