/** Words of the replay, in Chinese. */
export const replayZh = {
  title: '回放',
  loading: '正在读取录像…',
  toDebrief: '复盘',
  desk: '工作台',
  play: '播放',
  pause: '暂停',
  back: '后退 5 秒',
  forward: '前进 5 秒',
  position: '直播进度',
  positionText: '{{at}}，共 {{end}}',
  speed: '倍速',
  times: '{{value}} 倍',
  keys: '空格播放或暂停，← → 移动 5 秒，, . 移动 1 秒',
  lane: { host: '口播', queue: '商品', offer: '优惠', chat: '弹幕' },
  saved: '第 {{seq}} 条',
} as const;
