import { givenUp, handedOver, lost, movedBack, onHold, reopened, succeeds, tookBack, underway } from '../story/stories.js';
import type { DealPlan } from '../story/deal.js';

const toXu = '高远离职，客户由徐曼接手';

/** The automation team's deals. */
export const keyAccountDeals: readonly DealPlan[] = [
  // still in their first stage
  { name: '瀚沙热力东区热网循环泵变频改造', customer: 'hansha', subject: 'pump-energy', owner: 'he', amount: 1_860_000, story: underway('development', 0.4), started: 12, quiet: 1, closesIn: 142 },
  { name: '晟渡新能源二期匀浆车间 DCS', customer: 'shengdu', subject: 'dcs', owner: 'chen', amount: 4_600_000, story: underway('development', 0.75), started: 24, quiet: 2, closesIn: 168 },
  { name: '望舒乳业灌装车间机器人码垛', customer: 'wangshu', subject: 'palletizing', owner: 'xu', amount: 1_280_000, story: underway('development', 0.6), started: 38, quiet: 6, closesIn: 120, bought: 'negotiated' },
  { name: 'Line 4 case packing and palletising', customer: 'quillford', subject: 'packaging-line', owner: 'whitmore', amount: 2_100_000, story: underway('development', 1), started: 21, quiet: 3, closesIn: 133 },
  { name: '青葭纸业白水回用精确加药', customer: 'qingjia', subject: 'dosing', owner: 'he', amount: 640_000, story: underway('development', 0.25), started: 4, quiet: 0, closesIn: 150 },
  { name: '鹿台矿业二选厂尾矿泵更换', customer: 'lutai', subject: 'slurry', owner: 'he', amount: 1_540_000, story: underway('development', 0.5), started: 71, quiet: 48, closesIn: 45 },
  // set up
  { name: '启岳化工精馏装置 DCS 升级', customer: 'qiyue', subject: 'dcs', owner: 'chen', amount: 5_200_000, story: underway('set-up', 0.55), started: 52, quiet: 4, closesIn: 110 },
  { name: '荣川食品酱料车间视觉质检', customer: 'rongchuan', subject: 'vision', owner: 'xu', amount: 960_000, story: underway('set-up', 0.75), started: 45, quiet: 2, closesIn: 76, bought: 'negotiated' },
  { name: '北屿特钢连铸循环冷却水泵站', customer: 'beiyu', subject: 'cooling', owner: 'he', amount: 3_100_000, story: onHold('set-up', 0.6, '高炉大修提前，客户全部精力在检修，约定检修后再谈', 45), started: 88, quiet: 21, closesIn: 160 },
  { name: 'Reactor hall batch control', customer: 'tarnbeck', subject: 'batch-control', owner: 'whitmore', amount: 3_400_000, story: underway('set-up', 1), started: 58, quiet: 5, closesIn: 96 },
  { name: '澜桥水务北区水厂精确加药', customer: 'lanqiao', subject: 'dosing', owner: 'chen', amount: 780_000, story: tookBack('set-up', 'endorsement', '回访核实：对方表示只是肯定样机，未代表部门支持我方'), started: 64, quiet: 8, closesIn: 84 },
  { name: '荣川食品冷库循环水泵站改造', customer: 'rongchuan', subject: 'cooling', owner: 'xu', amount: 1_150_000, story: reopened('set-up', 0.8, 'no-budget', '客户追加下半年技改预算，重新启动'), started: 134, quiet: 7, closesIn: 70 },
  // proposal
  { name: '澜桥水务三期送水泵站节能改造', customer: 'lanqiao', subject: 'pump-energy', owner: 'chen', amount: 2_860_000, story: underway('proposal', 0.8), started: 96, quiet: 3, closesIn: 58 },
  { name: '晟渡新能源极片视觉质检', customer: 'shengdu', subject: 'vision', owner: 'chen', amount: 1_750_000, story: underway('proposal', 0.4), started: 74, quiet: 2, closesIn: 64, bought: 'negotiated' },
  { name: '鹿台矿业精矿渣浆泵更换', customer: 'lutai', subject: 'slurry', owner: 'he', amount: 1_120_000, story: underway('proposal', 1), started: 180, quiet: 101, closesIn: -12 },
  { name: 'Carton plant end-of-line, phase 1', customer: 'vessamo', subject: 'packaging-line', owner: 'whitmore', amount: 320_000, currency: 'USD', story: underway('proposal', 1), started: 82, quiet: 4, closesIn: 51 },
  { name: '青葭纸业碱回收 DCS 改造', customer: 'qingjia', subject: 'dcs', owner: 'he', amount: 6_800_000, budget: 0.7, story: underway('proposal', 1), started: 103, quiet: 7, closesIn: 90 },
  { name: '望舒乳业前处理车间冷却水群控', customer: 'wangshu', subject: 'cooling', owner: 'gao', amount: 1_420_000, story: handedOver('xu', toXu, underway('proposal', 0.75)), started: 112, quiet: 6, closesIn: 62 },
  { name: '澜桥水务污水厂除磷加药', customer: 'lanqiao', subject: 'dosing', owner: 'chen', amount: 1_060_000, story: movedBack('tender', 0.5, 'proposal', '客户撤回招标文件，技术要求重写，方案需重做'), started: 124, quiet: 9, closesIn: 75 },
  // tender
  { name: '北屿特钢高炉除尘水泵组', customer: 'beiyu', subject: 'pump-energy', owner: 'he', amount: 4_350_000, story: underway('tender', 0.4), started: 118, quiet: 2, closesIn: 44 },
  { name: '瀚沙热力 42 座换热站群控', customer: 'hansha', subject: 'dcs', owner: 'xu', amount: 2_400_000, story: underway('tender', 0.7), started: 131, quiet: 5, closesIn: 33 },
  { name: 'Train B high-pressure pump replacement', customer: 'castrelle', subject: 'high-pressure', owner: 'whitmore', amount: 1_450_000, currency: 'USD', story: underway('tender', 0.85), started: 142, quiet: 3, closesIn: 38 },
  { name: '荣川食品二期机器人码垛', customer: 'rongchuan', subject: 'palletizing', owner: 'xu', amount: 1_520_000, story: underway('tender', 0.7), started: 97, quiet: 4, closesIn: 29, bought: 'negotiated' },
  // negotiation
  { name: '启岳化工公用工程循环水站', customer: 'qiyue', subject: 'cooling', owner: 'chen', amount: 1_900_000, story: underway('negotiation', 0.65), started: 150, quiet: 2, closesIn: 16 },
  { name: 'Hygienic CIP skids, brewhouse 2', customer: 'orrinvale', subject: 'cip', owner: 'whitmore', amount: 1_660_000, story: underway('negotiation', 0.8), started: 139, quiet: 1, closesIn: 9, bought: 'negotiated' },
  { name: '晟渡新能源化成车间机器人码垛', customer: 'shengdu', subject: 'palletizing', owner: 'chen', amount: 2_200_000, story: underway('negotiation', 0.4), started: 121, quiet: 3, closesIn: 24 },
  // implementation
  { name: '北屿特钢板材表面视觉质检', customer: 'beiyu', subject: 'vision', owner: 'he', amount: 1_350_000, story: underway('implementation', 0.5), started: 168, quiet: 6, closesIn: -38 },
  { name: 'Sauce line CIP renewal', customer: 'quillford', subject: 'cip', owner: 'whitmore', amount: 980_000, story: underway('implementation', 0.75), started: 171, quiet: 4, closesIn: -44, bought: 'negotiated' },
  { name: '鹿台矿业选厂加压泵变频改造', customer: 'lutai', subject: 'pump-energy', owner: 'gao', amount: 1_730_000, story: handedOver('he', '高远离职，客户由何嘉树接手', underway('implementation', 0.5)), started: 176, quiet: 12, closesIn: -30 },
  // brought to their end
  { name: '荣川食品调味品线视觉质检', customer: 'rongchuan', subject: 'vision', owner: 'xu', amount: 890_000, story: succeeds, started: 181, quiet: 16, closesIn: -80, bought: 'negotiated' },
  { name: '澜桥水务一期泵站节能改造', customer: 'lanqiao', subject: 'pump-energy', owner: 'chen', amount: 2_300_000, story: succeeds, started: 182, quiet: 9, closesIn: -74 },
  { name: 'Utility block cooling water', customer: 'tarnbeck', subject: 'cooling-water', owner: 'whitmore', amount: 1_240_000, story: succeeds, started: 179, quiet: 24, closesIn: -85 },
  { name: '青葭纸业成品库机器人码垛', customer: 'qingjia', subject: 'palletizing', owner: 'he', amount: 1_100_000, story: lost('tender', 0.7, 'price', '泰阔装备'), started: 140, quiet: 33, closesIn: -20 },
  { name: 'Ink room batch control', customer: 'vessamo', subject: 'batch-control', owner: 'whitmore', amount: 870_000, story: lost('proposal', 0.9, 'rival', 'Sventeau Controls'), started: 110, quiet: 41, closesIn: -8 },
  { name: '鹿台矿业磨矿车间 DCS', customer: 'lutai', subject: 'dcs', owner: 'he', amount: 3_900_000, story: lost('set-up', 0.6, 'no-budget'), started: 95, quiet: 38, closesIn: 40 },
  { name: '启岳化工渣浆泵试用', customer: 'qiyue', subject: 'slurry', owner: 'chen', amount: 450_000, story: givenUp('development', 0.9, 'withdrawn', '介质含氟，超出我方材料能力，且年需求不足十台，主动退出'), started: 62, quiet: 27, closesIn: 30 },
];
