import type { Bilingual } from '#shared/model/language.ts';

/** What the doctor says. */
export const DOCTOR_TEXT = {
  'doctor/node': { en: 'Node.js {version}', zh: 'Node.js {version}' },
  'doctor/node_old': {
    en: 'Node.js {version} is too old: 20.19 or newer is needed.',
    zh: 'Node.js {version} 太旧，需要 20.19 或更新版本。',
  },
  'doctor/data_dir': { en: 'The data folder {dataDir} can be written.', zh: '数据目录 {dataDir} 可写。' },
  'doctor/data_dir_closed': {
    en: 'The data folder {dataDir} cannot be written ({reason}). Give this account write access or set DATA_DIR.',
    zh: '数据目录 {dataDir} 不可写（{reason}）。请给当前账户写权限，或设置 DATA_DIR。',
  },
  'doctor/database': {
    en: 'PostgreSQL {version} answers; schema {schema}.',
    zh: 'PostgreSQL {version} 正常；数据结构版本 {schema}。',
  },
  'doctor/database_none': {
    en: 'There is no database yet; the first start makes one.',
    zh: '还没有数据库，首次启动时会创建。',
  },
  'doctor/database_away': { en: 'The database cannot be used: {reason}', zh: '数据库无法使用：{reason}' },
  'doctor/schema_older': {
    en: 'The database has schema {found}, this version makes {known} of it at the next start, after a backup into the data folder.',
    zh: '数据库结构版本为 {found}，下次启动时会先备份到数据目录，再升级到 {known}。',
  },
  'doctor/schema_newer': {
    en: 'The database has schema {found}, this version knows {known}: install the newer version again.',
    zh: '数据库结构版本为 {found}，本版本只认识到 {known}：请重新安装较新的版本。',
  },
  'doctor/port_free': { en: 'Port {port} is free.', zh: '端口 {port} 空闲。' },
  'doctor/port_ours': { en: 'A Caipai server answers on port {port}.', zh: '彩排服务器正在端口 {port} 上运行。' },
  'doctor/port_taken': {
    en: 'Port {port} is taken by another program. Stop it or set PORT to another number.',
    zh: '端口 {port} 被其他程序占用。请停止该程序，或把 PORT 设为其他端口。',
  },
  'doctor/insecure': {
    en: 'Plain http: everything works but camera and microphone, which browsers give to secure addresses only. npm start -- --https makes one.',
    zh: '当前为普通 http：除摄像头和麦克风外一切可用，浏览器只在安全地址下开放它们。用 npm start -- --https 可启用。',
  },
  'doctor/secure_outside': {
    en: 'Published as {url}: camera and microphone work there.',
    zh: '发布地址为 {url}：该地址可使用摄像头和麦克风。',
  },
  'doctor/certificate': {
    en: 'The https certificate is good for {days} days and is renewed by itself at a start.',
    zh: 'https 证书还有 {days} 天有效，启动时会自动续期。',
  },
  'doctor/certificate_none': {
    en: 'The https certificate is made at the next start.',
    zh: 'https 证书将在下次启动时生成。',
  },
  'doctor/certificate_over': {
    en: 'The https certificate has {days} days left: restart the server, which renews it.',
    zh: 'https 证书只剩 {days} 天：请重新启动服务器，它会自动续期。',
  },
  'doctor/disk': {
    en: '{free} GB are free; at the pace of the last week ({weekly} GB) that lasts {days} days.',
    zh: '磁盘剩余 {free} GB；按最近一周的增长（{weekly} GB）还可用 {days} 天。',
  },
  'doctor/disk_idle': {
    en: '{free} GB are free; hardly anything was added in the last week.',
    zh: '磁盘剩余 {free} GB；最近一周几乎没有增长。',
  },
  'doctor/disk_soon': {
    en: '{free} GB are free; at the pace of the last week ({weekly} GB) footage stops in {days} days. Shorten how long classes keep footage, or run npm run purge.',
    zh: '磁盘剩余 {free} GB；按最近一周的增长（{weekly} GB），{days} 天后将无法录像。请缩短班级录像保存期，或运行 npm run purge。',
  },
  'doctor/disk_full': {
    en: '{free} GB are free, less than the reserve of {reserve} GB: footage is refused, shows go on.',
    zh: '磁盘剩余 {free} GB，低于预留的 {reserve} GB：已停止录像，直播不受影响。',
  },
  'doctor/clock': { en: 'The clock agrees with the database.', zh: '时钟与数据库一致。' },
  'doctor/clock_apart': {
    en: 'This machine and the database disagree about the time by {seconds} s. Set both by a time server.',
    zh: '本机与数据库的时间相差 {seconds} 秒，请用时间服务器校准两者。',
  },
  'doctor/clock_back': {
    en: 'The newest rehearsal was opened {hours} h in the future: the clock was set back, or is wrong now.',
    zh: '最近一场彩排的开启时间在 {hours} 小时之后：时钟被调回过，或现在不准。',
  },
  'doctor/backup': { en: 'The last backup is {days} days old: {path}', zh: '最近一次备份在 {days} 天前：{path}' },
  'doctor/backup_old': {
    en: 'The last backup is {days} days old: {path}. Make a new one with npm run backup.',
    zh: '最近一次备份已是 {days} 天前：{path}。请用 npm run backup 重新备份。',
  },
  'doctor/backup_none': {
    en: 'There is no backup yet. Make one with npm run backup, and keep it on another machine.',
    zh: '还没有备份。请用 npm run backup 备份，并存放到另一台机器上。',
  },
} as const satisfies Record<string, Bilingual>;

export type DoctorCode = keyof typeof DOCTOR_TEXT;
