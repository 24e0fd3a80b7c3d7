import { studioChatZh } from './studio-chat.zh.ts';
import { studioFrameZh } from './studio-frame.zh.ts';
import { studioHostZh } from './studio-host.zh.ts';
import { studioOperatorZh } from './studio-operator.zh.ts';
import { studioPhoneZh } from './studio-phone.zh.ts';
import { studioTeamZh } from './studio-team.zh.ts';

/** Words of the studio’s frame and lobby in Chinese, with those of its screens. */
export const studioZh = {
  ...studioChatZh,
  ...studioFrameZh,
  ...studioHostZh,
  ...studioOperatorZh,
  ...studioPhoneZh,
  ...studioTeamZh,
  refused: {
    title: '进不了这个直播间',
    home: '回首页',
  },
  phase: { lobby: '候场', live: '直播中', paused: '已暂停', ended: '已结束' },
  roles: { host: '主播', assistant: '助播', operator: '中控', moderator: '客服', director: '导演' },
  seat: {
    list: '席位',
    empty: '空位',
    bot: '机器人',
    someone: '队友',
    you: '你',
    connected: '在线',
    away: '掉线',
    status: '{{role}}：{{holder}}，{{presence}}',
    own: '{{role}} · {{name}}',
    switch: '换到哪个席位',
    chooseTitle: '选一个席位',
    chooseHint: '坐下后就能操作。一个人可以坐几个席位。',
    take: '坐这里',
    takeBot: '换下机器人',
    takeover: '接替 {{name}}',
    takeoverShort: '接替',
    takeoverAsk: '{{name}} 还坐在这里。接替后，对方的页面会停用。',
    takeoverConfirm: '确认接替',
    takeoverOwn: '在这个页面继续',
    elsewhere: '你在另一个页面坐着',
    cancel: '取消',
    leave: '离席',
    observing: '旁观',
  },
  duty: {
    host: '出镜讲解、回答、成交',
    assistant: '演示、举证、递样品',
    operator: '上下架、讲解卡、价格、库存、促销',
    moderator: '看弹幕、回复、隐藏、转主播',
    director: '把握环节和时间，给各岗位提示，处理突发情况',
  },
  paused: {
    team: '团队暂停了直播，计时已停。',
    drill: '重练 {{moment}} 这一刻：观众和当时一样，到 {{end}} 结束。看清画面再继续。',
    server: '服务器刚才离开过，计时已停，中间不计分。',
    resume: '继续直播',
    pause: '暂停',
    resumeBy: '等队友继续。',
  },
  ended: {
    title: '直播结束',
    team: '由团队结束。',
    planned: '播满了计划的时间。',
    upgrade: '系统升级，在最后保存的位置结束。',
    abandoned: '候场 12 小时没有人在，房间已关闭。',
    closed: '团队在开播前关闭了房间。',
    debrief: '看复盘',
    summary: '播了 {{clock}}，成交 {{gmv}}，{{orders}} 单，最高在线 {{peak}} 人。',
  },
  endShow: '按住结束',
  endShowMenu: '结束',
  top: {
    segment: '环节 {{index}}/{{count}}',
    over: '超时 +{{clock}}',
    clock: '已播 {{clock}}，计划 {{planned}}',
    keys: '快捷键',
    help: '按键一览',
  },
  status: {
    saved: '已保存 #{{seq}}',
    ago: '{{seconds}} 秒前',
    now: '刚刚',
    notSaved: '还没有记录',
    simulated: '模拟观众与流量，非任何平台的真实算法',
    watchers: '旁观 {{count}}',
  },
};
