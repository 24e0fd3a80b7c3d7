/** Words of the studio’s frame in English: palette, keys on the buttons, layout, alerts, recall. */
export const studioFrameEn = {
  overlay: {
    title: 'Keys on the buttons',
    text: 'Every control shows its key. They work right now.',
    all: 'All keys, change keys',
    close: 'Hide',
  },
  palette: {
    title: 'Commands',
    about: 'Type a few letters, Enter does it. On the right its name in the journal.',
    search: 'Find a command',
    none: 'No command has to do with “{{search}}”.',
    open: 'Command',
    pin: 'Pin No. {{slot}} {{name}}',
    pauseShow: 'Pause the show',
    resumeShow: 'Resume the show',
    endShow: 'End the show (again to confirm)',
    seat: 'Go to the {{role}} seat',
    language: '切换到中文',
  },
  layout: {
    left: 'Width of the left column',
    right: 'Width of the right column',
    hint: 'Left and right arrows change it; double click or Alt 0 restores it',
  },
  recall: {
    label: 'What you just did',
    take: 'Recall',
    pinProduct: 'Card pinned',
    unpinProduct: 'Card taken off',
    listProduct: 'Listed',
    delistProduct: 'Delisted',
    moveProduct: 'Order changed',
    pinLine: 'Line pinned',
    unpinLine: 'Line unpinned',
    muteViewer: 'Viewer muted',
  },
};
