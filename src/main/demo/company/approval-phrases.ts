import type { Language } from '../../../engine/model/text.js';
import type { Phrases } from '../story/deal.js';

/** What is said when somebody asks for an approval, and by those who decide. */
export const approvalPhrases: Readonly<Record<Language, Phrases>> = {
  zh: {
    'ask-presales': [
      '客户需求明确，预算已列入技改计划，申请售前介入',
      '现场已走访两次，痛点清楚，请批售前人天',
      '客户希望两周内看到初步方案，申请立项',
    ],
    'grant-presales': [
      '同意立项，先把样板现场的数据做扎实',
      '同意。人天按此控制，超出再报',
      '项目匹配，同意投入，注意盯住决策人',
    ],
    'ask-contract': [
      '商务条款已谈定，客户希望本月签约',
      '价格与付款节点已与客户采购确认，请评审',
      '合同用客户范本，偏离条款见附页，请评审',
    ],
    'grant-contract': ['毛利与交期可接受，同意', '同意，交付资源已预留', '价格在授权范围内，同意'],
    'grant-legal': ['条款合规，违约责任有上限', '管辖与知识产权条款已按模板修改，同意', '无重大偏离，同意'],
    'grant-finance': ['付款节点与开票条件可行，同意', '预付款到账后排产，同意', '税率、质保金比例无误'],
    'grant-director': ['同意，关注第一批交付', '同意，此客户按年度框架管理'],
    'grant-executive': ['同意', '同意，请按月汇报实施进度', '战略客户，同意'],
  },
  en: {
    'ask-presales': [
      'The need is clear and money is foreseen; please release pre-sales days',
      'Two site visits done, they want a first concept in two weeks',
      'Engineering on their side is ready to talk; asking for pre-sales',
    ],
    'grant-presales': [
      'Go ahead; measure before we design anything',
      'Agreed, within these days. Come back before you need more',
      'A good fit. Get to the decider early',
    ],
    'ask-contract': [
      'Terms are settled with purchasing, they want to sign this month',
      'On their template; the deviations are listed on the last page',
      'Price and milestones are confirmed, please review',
    ],
    'grant-contract': [
      'Margin and delivery are fine',
      'Agreed, capacity is reserved',
      'Within the price list, agreed',
    ],
    'grant-legal': [
      'Liability is capped, no objection',
      'Jurisdiction corrected, agreed',
      'No material deviation',
    ],
    'grant-finance': ['Milestones and invoicing work for us', 'Agreed, production starts on down payment'],
    'grant-director': ['Agreed, watch the first delivery', 'Agreed'],
    'grant-executive': ['Agreed', 'Agreed, report monthly'],
  },
};
