/** 直播间外框的中文文字：命令面板、按键浮层、布局、提醒、撤回。 */
export const studioFrameZh = {
  overlay: {
    title: '按键提示',
    text: '每个按钮上标出了它的键，现在就能按。',
    all: '全部按键与改键',
    close: '收起',
  },
  palette: {
    title: '命令',
    about: '输入几个字查找，按 Enter 执行。右侧是它在日志里的名字。',
    search: '查找命令',
    none: '没有和“{{search}}”有关的命令。',
    open: '命令',
    pin: '讲解 {{slot}} 号 {{name}}',
    pauseShow: '暂停直播',
    resumeShow: '继续直播',
    endShow: '结束直播（再按一次确认）',
    seat: '换到{{role}}席',
    language: 'Switch to English',
  },
  layout: {
    left: '左栏宽度',
    right: '右栏宽度',
    hint: '用左右方向键调整，双击或按 Alt 0 恢复',
  },
  recall: {
    label: '刚才的操作',
    take: '撤回',
    pinProduct: '已上讲解卡',
    unpinProduct: '已取消讲解',
    listProduct: '已上架',
    delistProduct: '已下架',
    moveProduct: '已调整顺序',
    pinLine: '已置顶评论',
    unpinLine: '已取消置顶',
    muteViewer: '已禁言',
  },
};
