import type { Language } from '../../../engine/model/text.js';
import type { Phrases } from '../story/deal.js';

/** What people of a plant say, and what reps write of it. */
export const automationPhrases: Readonly<Record<Language, Phrases>> = {
  zh: {
    'first-visit': [
      '{use}带我们把现场走了一遍，问题集中在夜班',
      '{use}介绍了现有设备台账，同意提供三个月运行数据',
      '初访一小时，确认今年有预算意向，但要先过技术论证',
      '现场测了两组数据，{use}认可问题存在，建议找{champion}细谈',
    ],
    'champion-met': [
      '与{champion}核对了痛点清单，愿意牵头内部讨论',
      '{champion}说之前{rival}来过两次，只谈价格不谈工艺',
      '技术交流两小时，{champion}提出 12 条问题，已逐条答复',
      '{champion}陪同参观了样板现场，与对方设备主管单独交流',
    ],
    'decider-met': [
      '向{decide}汇报方案 40 分钟，认可节省测算，要求补充同类业绩',
      '{decide}同意今年实施，关心停产时间和责任划分',
      '{decide}到样板厂看了半天，当场让采购准备文件',
      '与{decide}单独沟通，对方更看重交付而非最低价',
    ],
    'decider-again': [
      '{decide}确认议标方式，要求一周内补齐同类业绩',
      '与{decide}谈了一个小时，工期和责任划分基本谈拢',
    ],
    'bid-followed': [
      '{champion}说技术标打分已结束，我方靠前',
      '{champion}提醒评标专家关注能耗指标，已补充澄清',
    ],
    'buyer-met': [
      '{buy}说明了采购流程和评分办法，技术分占六成',
      '与{buy}对了付款节点，3-3-3-1 可以接受',
      '{buy}要求按集团合同范本，质保金 5%',
      '{buy}透露共三家入围，{rival}报价略低',
    ],
    'terms-met': [
      '与{buy}逐条谈商务条款，违约金上限谈到合同额 10%',
      '价格让 2%，换取预付款提高到 30%',
      '交货期与付款节点基本谈定，只剩质保范围',
    ],
    'site-progress': [
      '安装进度过半，{use}确认设备就位，水电接口本周完成',
      '到货开箱无缺损，{use}安排了吊装窗口',
    ],
    'site-tested': ['单机试车完成，{use}提出三项整改，一周内关闭', '联动试车 72 小时，指标达到合同要求'],
    commitment: [
      '一周内提供运行数据',
      '月底前组织技术交流会',
      '安排与总工见面',
      '把我方参数写入技术要求',
      '下周给出评分办法',
      '本月上会讨论',
    ],
    endorsement: [
      '你们的方案我在技术会上会推，数据摆在那里',
      '几家里面只有你们真正测过现场，我支持',
      '样板厂我打电话问过，评价不错，建议用你们的',
      '这套思路跟我们想的一致，技术上我认可你们',
    ],
    award: ['议标会定了，就按你们的方案签', '价格和方案都可以，请尽快送合同', '总经办一致同意由你们来做'],
    signer: ['周明远', '林若涛'],
    'win-plan': [
      '以现场实测数据和样板厂取胜，避开单纯比价',
      '先锁定技术要求，再谈商务；防止{rival}低价搅局',
      '由{champion}组织技术论证，争取方案分领先',
    ],
    'task-note': ['已归档到客户资料夹', '与售前一起完成', '要点已写入周报'],
  },
  en: {
    'first-visit': [
      'Walked the plant with {use}; most of the losses are on the night shift',
      '{use} showed the downtime log and will send three months of data',
      'One hour on site: money is foreseen this year, but engineering has to be convinced first',
    ],
    'champion-met': [
      '{champion} went through the list of problems and will bring the others round a table',
      'Two hours of questions with {champion}; {rival} had only talked about price',
      '{champion} came along to the reference plant and spoke with their maintenance lead alone',
    ],
    'decider-met': [
      'Presented to {decide}: the savings are believed, a reference of the same size is wanted',
      '{decide} wants it this year and worries about who is liable during the changeover',
      '{decide} spent half a day at the reference plant and asked purchasing to get ready',
    ],
    'decider-again': [
      '{decide} confirmed it will be awarded without a tender and wants one more reference',
      'An hour with {decide}: schedule and liabilities are settled in principle',
    ],
    'bid-followed': [
      '{champion} says the technical scoring is done and we are in front',
      'Clarified two questions on guarantees that {champion} passed on',
    ],
    'buyer-met': [
      '{buy} explained the scoring: 60 % technical, 40 % commercial',
      '{buy} accepts 30/30/30/10 and wants group terms for the warranty',
      'Three bidders are left; {rival} is a little cheaper according to {buy}',
    ],
    'terms-met': [
      'Went through the clauses with {buy}; liability capped at the contract value',
      'Gave 2 % for a down payment of 30 %',
      'Delivery and payment are agreed, the scope of the warranty is not',
    ],
    'site-progress': [
      'Installation is half-way; {use} confirms the foundations and tie-ins',
      'Unpacked without damage, {use} has booked the crane',
    ],
    'site-tested': [
      'Single machine tests done, three items on the punch list',
      'Ran 72 hours at the contract figures',
    ],
    commitment: [
      'sends the data within a week',
      'arranges a meeting with the plant director',
      'puts our parameters into the specification',
      'brings it to the monthly investment meeting',
      'sends the scoring sheet',
    ],
    endorsement: [
      'I will recommend you in the technical review, the measurements speak for themselves',
      'You are the only ones who measured on our floor, I back you',
      'I called your reference and they would buy it again, so would I',
    ],
    award: [
      'The board agreed this morning: we go with you, send the contract',
      'We are settled on your proposal, let us have the papers',
    ],
    signer: ['Zhou Mingyuan', 'Lin Ruotao'],
    'win-plan': [
      'Win on measured data and the reference plant, stay out of a price comparison',
      'Get the specification right first; expect {rival} to undercut at the end',
      'Let {champion} chair the technical review',
    ],
    'task-note': ['filed with the account', 'done together with presales', 'notes are in the weekly report'],
  },
};
