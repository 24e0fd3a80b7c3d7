import type { AddressClass, AuditAct, AuditObject } from '../model/audit.ts';
import type { Bilingual } from '../model/language.ts';

/** What was done, in words. */
export const AUDIT_ACT_TEXTS: Readonly<Record<AuditAct, Bilingual>> = {
  'link.made': { en: 'Made a link', zh: '生成链接' },
  'link.revoked': { en: 'Withdrew a link', zh: '撤回链接' },
  'link.opened': { en: 'Came in by a link', zh: '凭链接进入' },
  'link.refused': { en: 'Tried a link that is over', zh: '尝试已失效的链接' },
  'mentor.added': { en: 'Added a mentor', zh: '添加导师' },
  'mentor.changed': { en: 'Changed a mentor', zh: '修改导师资料' },
  'pair.changed': { en: 'Paired a team', zh: '调整结对' },
  'recording.viewed': { en: 'Viewed a recording', zh: '查看录像' },
  'recording.loadedAhead': { en: 'Was sent a recording ahead of opening it', zh: '录像已预先发出，尚未打开' },
  'recording.packed': { en: 'Took a recording along as a review pack', zh: '生成录像离线包' },
  'footage.viewed': { en: 'Viewed footage', zh: '查看影像' },
  'annotation.added': { en: 'Added an annotation', zh: '添加批注' },
  'annotation.changed': { en: 'Changed an annotation', zh: '修改批注' },
  'annotation.removed': { en: 'Removed an annotation', zh: '删除批注' },
  'calibration.set': { en: 'Set how graders calibrate', zh: '设置评分校准' },
  'calibration.tried': { en: 'Calibrated on a recording', zh: '试评校准录像' },
  'grade.submitted': { en: 'Submitted a grade', zh: '提交评分' },
  'grade.broughtBack': { en: 'Brought a grade back from a review pack', zh: '导入离线评分' },
  'grade.adjudicated': { en: 'Settled a disagreement', zh: '裁定分歧' },
  'grade.released': { en: 'Released grades', zh: '放分' },
  'roster.imported': { en: 'Imported a roster', zh: '导入名单' },
  'assignment.made': { en: 'Made an assignment', zh: '新建作业' },
  'assignment.changed': { en: 'Changed an assignment', zh: '修改作业' },
  'assignment.published': { en: 'Published an assignment', zh: '发布作业' },
  'assignment.closed': { en: 'Closed an assignment', zh: '关闭作业' },
  'assignment.removed': { en: 'Removed a draft', zh: '删除作业草稿' },
  'attempt.begun': { en: 'Began an attempt', zh: '开始尝试' },
  'attempt.handedIn': { en: 'Handed in an attempt', zh: '提交尝试' },
  'duty.given': { en: 'Gave a duty', zh: '授予职责' },
  'duty.taken': { en: 'Took a duty away', zh: '取消职责' },
  'account.made': { en: 'Made an account', zh: '建立账号' },
  'password.renewed': { en: 'Renewed a password', zh: '重设密码' },
  'enterprise.saved': { en: 'Wrote about an enterprise', zh: '填写企业资料' },
  'report.exported': { en: 'Took a report along', zh: '导出报告' },
  'incident.planned': { en: 'Planned an incident', zh: '预定突发' },
  'incident.cancelled': { en: 'Cancelled a planned incident', zh: '取消预定的突发' },
};

export const AUDIT_OBJECT_TEXTS: Readonly<Record<AuditObject, Bilingual>> = {
  link: { en: 'link', zh: '链接' },
  person: { en: 'person', zh: '人员' },
  team: { en: 'team', zh: '小组' },
  rehearsal: { en: 'rehearsal', zh: '排练' },
  class: { en: 'class', zh: '班级' },
  assignment: { en: 'assignment', zh: '作业' },
  enterprise: { en: 'enterprise', zh: '企业' },
};

export const ADDRESS_TEXTS: Readonly<Record<AddressClass, Bilingual>> = {
  own: { en: 'at the server', zh: '服务器本机' },
  local: { en: 'in the house', zh: '校内网络' },
  outside: { en: 'outside', zh: '校外' },
};
