import { correctedBudget } from './corrected-budget.js';
import type { DealPlan } from '../story/deal.js';
import { givenUp, handedOver, jumpsTo, lost, movedBack, onHold, succeeds, underway } from '../story/stories.js';

/** The laboratory team's deals. */
export const instrumentDeals: readonly DealPlan[] = [
  // target customers
  { name: '赫曜研究院高温原位 XRD', customer: 'heyao', subject: 'xrd', owner: 'fang', amount: 1_180_000, story: underway('target', 0.4), started: 9, quiet: 1, closesIn: 210, source: 'seminar' },
  { name: '谷雨检测农残 GC-MS', customer: 'guyu', subject: 'gcms', owner: 'su', amount: 760_000, story: underway('target', 0.8), started: 20, quiet: 3, closesIn: 150 },
  { name: 'ICP-MS for soil and fertiliser', customer: 'aldermere', subject: 'icpms', owner: 'tran', amount: 1_490_000, story: underway('target', 0.6), started: 31, quiet: 8, closesIn: 190, source: 'research' },
  { name: '朔宁监测断面 TOC 更新', customer: 'shuoning', subject: 'toc', owner: 'fang', amount: 262_000, story: underway('target', 0.55), started: 92, quiet: 57, closesIn: 60 },
  // potential customers
  { name: '云汐大学流式平台扩容', customer: 'yunxi', subject: 'flow', owner: 'fang', amount: 1_950_000, story: underway('potential', 0.55), started: 42, quiet: 2, closesIn: 140, source: 'referral' },
  { name: 'Pigment particle sizing', customer: 'sorrel', subject: 'psa', owner: 'tran', amount: 390_000, story: underway('potential', 0.8), started: 36, quiet: 4, closesIn: 80, source: 'enquiry', bought: 'comparison' },
  { name: 'HPLC for the teaching laboratory', customer: 'elmhurst', subject: 'hplc', owner: 'tran', amount: 430_000, story: onHold('potential', 0.6, 'The new building is late; the room is not ready before the next term', 60), started: 66, quiet: 18, closesIn: 150, source: 'seminar' },
  { name: '禾杉药业注射用水在线 TOC', customer: 'hesha', subject: 'toc', owner: 'su', amount: 265_000, story: underway('potential', 1), started: 28, quiet: 1, closesIn: 66, source: 'enquiry', bought: 'comparison' },
  // interested customers
  { name: '苍湖疾控水质 ICP-MS', customer: 'canghu', subject: 'icpms', owner: 'su', amount: 1_620_000, story: underway('interested', 0.6), started: 77, quiet: 3, closesIn: 95 },
  { name: 'Bioanalysis LC-MS/MS', customer: 'norvane', subject: 'lcms', owner: 'tran', amount: 3_280_000, story: underway('interested', 0.85), started: 84, quiet: 2, closesIn: 100, source: 'referral', bought: 'comparison' },
  { name: '睿禾检测苏南实验室 GC-MS', customer: 'ruihe', subject: 'gcms', owner: 'fang', amount: 815_000, story: movedBack('project', 0.4, 'interested', '集团退回购置申请，要求重新比价'), started: 104, quiet: 6, closesIn: 70 },
  { name: '谷雨检测液相加急增购', customer: 'guyu', subject: 'hplc', owner: 'su', amount: 415_000, story: jumpsTo('interested', 'potential', '客户带着明确需求询价，预算已列'), started: 33, quiet: 5, closesIn: 40, source: 'enquiry', bought: 'comparison' },
  { name: 'Second HPLC line for release testing', customer: 'pellworth', subject: 'hplc', owner: 'tran', amount: 468_000, story: underway('interested', 0.4), started: 51, quiet: 6, closesIn: 62, bought: 'comparison' },
  // projects
  { name: '景澜生物药代 LC-MS/MS', customer: 'jinglan', subject: 'lcms', owner: 'su', amount: 3_150_000, story: underway('project', 0.55), started: 109, quiet: 2, closesIn: 70 },
  { name: '云汐大学 XRD 更新', customer: 'yunxi', subject: 'xrd', owner: 'fang', amount: 1_250_000, story: underway('project', 0.85), started: 126, quiet: 5, closesIn: 55 },
  { name: 'Seed viability cytometer', customer: 'aldermere', subject: 'flow', owner: 'tran', amount: 1_720_000, story: correctedBudget('project', 0.95), started: 98, quiet: 4, closesIn: 48, bought: 'single-source' },
  // approving
  { name: '赫曜研究院 ICP-MS', customer: 'heyao', subject: 'icpms', owner: 'fang', amount: 1_700_000, story: underway('approving', 0.5), started: 137, quiet: 3, closesIn: 36 },
  { name: 'Open-access GC-MS', customer: 'elmhurst', subject: 'gcms', owner: 'tran', amount: 790_000, story: underway('approving', 0.75), started: 121, quiet: 4, closesIn: 31 },
  { name: '禾杉药业二车间液相', customer: 'hesha', subject: 'hplc', owner: 'su', amount: 405_000, story: underway('approving', 0.4), started: 102, quiet: 2, closesIn: 27, bought: 'comparison' },
  // negotiating
  { name: '苍湖疾控兽残 LC-MS/MS', customer: 'canghu', subject: 'lcms', owner: 'su', amount: 3_050_000, story: underway('negotiating', 0.65), started: 149, quiet: 1, closesIn: 13 },
  { name: 'Particle sizing for inhalation', customer: 'norvane', subject: 'psa', owner: 'tran', amount: 372_000, story: underway('negotiating', 0.85), started: 116, quiet: 3, closesIn: 6, bought: 'comparison' },
  // closed, being delivered
  { name: '朔宁监测应急 GC-MS', customer: 'shuoning', subject: 'gcms', owner: 'fang', amount: 748_000, story: underway('closed', 0.5), started: 163, quiet: 4, closesIn: -28 },
  { name: 'HPLC for stability studies', customer: 'sorrel', subject: 'hplc', owner: 'tran', amount: 452_000, story: underway('closed', 0.8), started: 158, quiet: 8, closesIn: -40, bought: 'comparison' },
  { name: '睿禾检测重金属 ICP-MS', customer: 'ruihe', subject: 'icpms', owner: 'fang', amount: 1_580_000, story: handedOver('su', '江苏片区调整，由苏晓萌负责', underway('closed', 0.5)), started: 170, quiet: 11, closesIn: -33 },
  // brought to their end
  { name: '云汐大学分析平台液相', customer: 'yunxi', subject: 'hplc', owner: 'fang', amount: 438_000, story: succeeds, started: 181, quiet: 14, closesIn: -70 },
  { name: 'Online TOC, clean water loop', customer: 'pellworth', subject: 'toc', owner: 'tran', amount: 258_000, story: succeeds, started: 174, quiet: 29, closesIn: -88, bought: 'single-source' },
  { name: '景澜生物细胞治疗放行流式', customer: 'jinglan', subject: 'flow', owner: 'su', amount: 1_880_000, story: succeeds, started: 182, quiet: 21, closesIn: -62 },
  { name: '谷雨检测粉体粒度仪', customer: 'guyu', subject: 'psa', owner: 'su', amount: 342_000, story: lost('interested', 0.75, 'price', '恒锐仪器'), started: 88, quiet: 36, closesIn: -10, bought: 'comparison' },
  { name: 'Elemental impurities ICP-MS', customer: 'norvane', subject: 'icpms', owner: 'tran', amount: 1_640_000, story: lost('approving', 0.75, 'rival', 'Kornvoss Instruments'), started: 133, quiet: 47, closesIn: -25 },
  { name: '赫曜研究院第二台 XRD', customer: 'heyao', subject: 'xrd', owner: 'fang', amount: 1_320_000, story: lost('project', 0.6, 'no-budget'), started: 115, quiet: 26, closesIn: 20 },
  { name: 'TOC for irrigation water', customer: 'aldermere', subject: 'toc', owner: 'tran', amount: 241_000, story: givenUp('target', 0.6, 'out-of-target', 'Irrigation water is tested by a contract laboratory, no instrument will be bought'), started: 49, quiet: 30, closesIn: 90, source: 'research' },
];
