import type { CustomerSketch, Positions } from './customer-base.js';

/** Who buys pumps, drives and control systems. */
export const automationCustomers: readonly CustomerSketch[] = [
  {
    key: 'lanqiao',
    name: '澜桥水务集团',
    language: 'zh',
    industry: '水务',
    region: '浙江',
    notes: '年度设备招标集中在三季度；老客户，一期泵站由我方供货。',
  },
  { key: 'qiyue', name: '启岳精细化工', language: 'zh', industry: '化工', region: '江苏' },
  { key: 'rongchuan', name: '荣川食品', language: 'zh', industry: '食品', region: '四川' },
  {
    key: 'beiyu',
    name: '北屿特钢',
    language: 'zh',
    industry: '冶金',
    region: '河北',
    notes: '采购由集团物资公司统一组织，技术标权重六成。',
  },
  { key: 'qingjia', name: '青葭纸业', language: 'zh', industry: '造纸', region: '山东' },
  { key: 'lutai', name: '鹿台矿业', language: 'zh', industry: '矿业', region: '山西' },
  {
    key: 'shengdu',
    name: '晟渡新能源材料',
    language: 'zh',
    industry: '新能源',
    region: '福建',
    notes: '扩产快，看重交付周期。',
  },
  { key: 'wangshu', name: '望舒乳业', language: 'zh', industry: '乳品', region: '内蒙古' },
  {
    key: 'hansha',
    name: '瀚沙热力',
    language: 'zh',
    industry: '供热',
    region: '甘肃',
    notes: '供热季（10 月中至次年 4 月）不停机。',
  },
  { key: 'quillford', name: 'Quillford Foods', language: 'en', industry: 'Food', region: 'Suzhou' },
  {
    key: 'tarnbeck',
    name: 'Tarnbeck Chemicals',
    language: 'en',
    industry: 'Chemicals',
    region: 'Shanghai',
    notes: 'Group engineering in Rotterdam signs off anything above CNY 3 million.',
  },
  {
    key: 'vessamo',
    name: 'Vessamo Packaging',
    language: 'en',
    industry: 'Packaging',
    region: 'Ho Chi Minh City',
  },
  { key: 'orrinvale', name: 'Orrinvale Breweries', language: 'en', industry: 'Beverages', region: 'Penang' },
  {
    key: 'castrelle',
    name: 'Castrelle Desalination',
    language: 'en',
    industry: 'Water',
    region: 'Dubai',
    notes: 'Pays in US dollars; bids are opened in public.',
  },
];

/** Whom one meets in a plant. */
export const automationPositions: Positions = {
  zh: {
    decide: [
      ['总经理', '总经办'],
      ['生产副总经理', '总经办'],
      ['厂长', '厂部'],
      ['总工程师', '技术中心'],
    ],
    buy: [
      ['采购部经理', '采购部'],
      ['物资科科长', '物资科'],
      ['供应链主管', '供应链管理部'],
    ],
    use: [
      ['车间主任', '生产部'],
      ['运行班长', '运行部'],
      ['生产部经理', '生产部'],
    ],
    champion: [
      ['设备部主任', '设备部'],
      ['电气主管', '设备部'],
      ['技术改造主管', '技术中心'],
    ],
    oppose: [
      ['自控工程师', '信息自控部'],
      ['基建科科长', '基建科'],
    ],
  },
  en: {
    decide: [
      ['Plant Director', 'Management'],
      ['VP Operations', 'Operations'],
      ['Managing Director', 'Management'],
    ],
    buy: [
      ['Procurement Manager', 'Procurement'],
      ['Strategic Buyer', 'Procurement'],
    ],
    use: [
      ['Production Manager', 'Production'],
      ['Shift Superintendent', 'Operations'],
    ],
    champion: [
      ['Maintenance Lead', 'Engineering'],
      ['Senior Process Engineer', 'Engineering'],
      ['Reliability Engineer', 'Engineering'],
    ],
    oppose: [
      ['IT Architect', 'IT'],
      ['Projects Coordinator', 'Capital Projects'],
    ],
  },
};
