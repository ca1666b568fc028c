import type { CustomerSketch, Positions } from './customer-base.js';

/** Who buys laboratory instruments. */
export const laboratoryCustomers: readonly CustomerSketch[] = [
  {
    key: 'yunxi',
    name: '云汐大学分析测试中心',
    language: 'zh',
    industry: '高校',
    region: '湖北',
    notes: '寒暑假不组织验收；进口论证须提前两个月。',
  },
  { key: 'canghu', name: '苍湖市疾病预防控制中心', language: 'zh', industry: '疾控', region: '安徽' },
  { key: 'jinglan', name: '景澜生物医药', language: 'zh', industry: '制药', region: '上海' },
  { key: 'guyu', name: '谷雨农产品检测', language: 'zh', industry: '第三方检测', region: '河南' },
  { key: 'heyao', name: '赫曜新材料研究院', language: 'zh', industry: '科研院所', region: '广东' },
  {
    key: 'ruihe',
    name: '睿禾检测技术',
    language: 'zh',
    industry: '第三方检测',
    region: '江苏',
    notes: '五个实验室统一采购，年底前必须完成验收。',
  },
  { key: 'shuoning', name: '朔宁环境监测中心', language: 'zh', industry: '环境监测', region: '宁夏' },
  { key: 'hesha', name: '禾杉药业', language: 'zh', industry: '制药', region: '山东' },
  {
    key: 'elmhurst',
    name: 'Elmhurst Vale University',
    language: 'en',
    industry: 'University',
    region: 'Ningbo',
  },
  {
    key: 'norvane',
    name: 'Norvane Biologics',
    language: 'en',
    industry: 'Biopharma',
    region: 'Singapore',
    notes: 'GMP site: IQ/OQ documents are wanted with the quotation.',
  },
  {
    key: 'pellworth',
    name: 'Pellworth Contract Laboratories',
    language: 'en',
    industry: 'Contract testing',
    region: 'Hong Kong',
  },
  {
    key: 'aldermere',
    name: 'Aldermere Agritech',
    language: 'en',
    industry: 'Agriculture',
    region: 'Kuala Lumpur',
  },
  {
    key: 'sorrel',
    name: 'Sorrel & Finch Cosmetics',
    language: 'en',
    industry: 'Cosmetics',
    region: 'Shanghai',
  },
];

/** Whom one meets about an instrument. */
export const laboratoryPositions: Positions = {
  zh: {
    decide: [
      ['中心主任', '中心办公室'],
      ['分管副院长', '院办'],
      ['质量总监', '质量部'],
      ['副所长', '所办'],
    ],
    buy: [
      ['招标采购办主任', '招标采购办'],
      ['采购主管', '采购部'],
      ['设备科科长', '设备科'],
    ],
    use: [
      ['检验员', '理化室'],
      ['实验员', '仪器分析室'],
      ['QC 分析员', 'QC 实验室'],
    ],
    champion: [
      ['仪器平台主管', '仪器分析室'],
      ['理化室主任', '理化室'],
      ['课题组负责人', '研究部'],
    ],
    technical: [
      ['技术负责人', '技术质量部'],
      ['高级工程师', '技术质量部'],
    ],
    finance: [
      ['财务处处长', '财务处'],
      ['财务经理', '财务部'],
    ],
  },
  en: {
    decide: [
      ['Head of Laboratory', 'Laboratory'],
      ['Director of Quality', 'Quality'],
      ['Dean of Science', 'Faculty of Science'],
    ],
    buy: [
      ['Purchasing Officer', 'Procurement'],
      ['Category Buyer', 'Procurement'],
    ],
    use: [
      ['Analyst', 'QC Laboratory'],
      ['Research Associate', 'Analytical Group'],
    ],
    champion: [
      ['Principal Scientist', 'Analytical Group'],
      ['Laboratory Manager', 'Laboratory'],
      ['Method Development Lead', 'QC Laboratory'],
    ],
    technical: [
      ['Validation Engineer', 'Quality'],
      ['Instrumentation Specialist', 'Core Facility'],
    ],
    finance: [
      ['Finance Controller', 'Finance'],
      ['Grants Accountant', 'Finance'],
    ],
  },
};
