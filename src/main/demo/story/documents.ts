import type { Deal } from './deal.js';
import type { FileDeed, Moment } from './step.js';
import type { DocumentFormat } from '../documents/document.js';

const titles = {
  'need-document': { zh: '需求书', en: 'Statement of need' },
  proposal: { zh: '方案及报价', en: 'Proposal and quotation' },
  bid: { zh: '投标文件', en: 'Bid' },
  'award-notice': { zh: '中标通知书', en: 'Notice of award' },
  contract: { zh: '合同', en: 'Contract' },
  'signed-copy': { zh: '双方签署件', en: 'Signed contract' },
  acceptance: { zh: '验收报告', en: 'Acceptance report' },
  quotation: { zh: '报价单', en: 'Quotation' },
  'purchase-request': { zh: '购置申请', en: 'Purchase request' },
  'tender-parameters': { zh: '招标参数', en: 'Tender parameters' },
} as const;

/** A document of the deal, with what is known of it at the time. */
export function fileOf(
  deal: Deal,
  artifact: keyof typeof titles,
  format: DocumentFormat,
  { at, more = [] }: { at: Moment; more?: readonly string[] },
): FileDeed {
  const { amount, currency } = deal.money();
  const labels = deal
    .in({ zh: '客户：|项目：|内容：|金额：|日期：', en: 'Customer: |Project: |Subject: |Amount: |Date: ' })
    .split('|');
  const values = [
    deal.customer.name,
    deal.plan.name,
    deal.subject.title,
    `${currency} ${amount}`,
    at.date(0),
  ];
  const lines = values.map((value, place) => `${labels[place] ?? ''}${value}`);
  return { type: 'file', artifact, format, title: deal.in(titles[artifact]), lines: [...lines, ...more] };
}
