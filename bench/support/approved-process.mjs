import { guardedProcess } from './guarded-process.mjs';

/** The guarded process, with an approval of its figures that its first gate asks for as well. */
export function approvedProcess(key, stageCount) {
  const asked = "      affordable: { check: 'budget >= amount * affordable' }";
  return guardedProcess(key, stageCount)
    .replace(asked, `${asked}\n      approved: { approval: price }`)
    .replace(
      '\nfields:',
      `
roles:
  approver: { name: { en: Approver, zh: 审批人 }, is: group approvers }
approvals:
  price:
    name: { en: Price, zh: 价格 }
    covers: [amount, budget, schedule]
    steps: [{ by: approver, within: P3D }]
fields:`,
    );
}
