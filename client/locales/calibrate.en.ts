/** Words of calibrating graders, in English. */
export const calibrateEn = {
  title: 'Calibrate',
  heading: 'Calibrate for {{title}} · {{team}} · {{project}}',
  first:
    'This assignment asks its graders to calibrate first. Not tried: {{open}}; off the reference: {{off}}. Your marks are kept as a draft; they cannot be submitted yet.',
  toTasks: 'To the calibration recordings',
  state: { open: 'not tried', off: 'off the reference', within: 'within' },
  tasks: {
    title: 'Calibrate first',
    required: 'Your grades of this assignment are taken once each of these is within the reference.',
    offered: 'Offered by the teacher; your grades are taken all the same.',
    go: { open: 'Try', off: 'Try again', within: 'Look' },
  },
  panel: 'Your marks',
  done: '{{done}} of {{of}}',
  about:
    'A try is no grade, and the team does not see it. Within is who is at most {{levels}} level off on every criterion and at most {{points}} points in total.',
  open_one: '{{count}} criterion open',
  open_other: '{{count}} criteria open',
  submit: 'Compare with the reference',
  again: 'Try again',
  result: 'Own marks and reference',
  within: 'Try {{number}}: within the reference',
  off: 'Try {{number}}: off the reference',
  withinNext: 'You see this recording as its teacher does.',
  offNext: 'Look at the marked criteria again, and at what the reference’s level looks like; then try again.',
  offTotalNext:
    'No criterion is far off, but the total is: your marks lean one way. Hold each against its anchors; then try again.',
  criterion: 'Criterion',
  own: 'You',
  reference: 'Reference',
  total: 'Total of 100',
  nothing: 'not judged',
  table: {
    rater: 'Calibration: grader',
    tried: 'Tried',
    within: 'Within',
    severity: 'Leniency against the reference, points',
    severityMeaning:
      'Mean of this grader’s totals less those of the reference, in first tries: above 0 is lenient, below is severe.',
  },
  setup: {
    title: 'Calibration of graders',
    about:
      'Name recordings that are released, or attempts that were not handed in, and give each the marks that graders are held against. Nothing that is still to be graded can be used.',
    required: 'Graders calibrate before their first grade is taken',
    reference: 'Reference for {{name}}',
    add: 'Add a recording',
    choose: 'Choose…',
    noneFree: 'No further recording can be used: release one, or take an attempt that is not handed in.',
    full: 'These are {{most}} recordings, the most that one can ask for.',
    watch: 'Watch',
    remove: 'Take out',
    save: 'Save calibration',
    saved: 'Calibration saved.',
    reload: 'Load the present one',
  },
} as const;
