import type { Language } from '../../../engine/model/text.js';
import type { Phrases } from '../story/deal.js';

/** What stands in contracts, and what reps note when they check them clause by clause. */
export const contractPhrases: Readonly<Record<Language, Phrases>> = {
  zh: {
    'payment-terms': [
      '预付三成，发货前三成，验收三成，质保金一成',
      '预付三成，到货付四成，验收后付三成',
      '预付四成，验收合格付五成，质保期满付一成',
    ],
    'service-terms': [
      '质保两年，七乘二十四小时响应，现场培训两次',
      '质保十八个月，四小时响应，备件库设在当地',
      '质保三年，每季度巡检一次',
    ],
    price: ['含税总价与报价单一致，涨价条款已删除', '单价按清单核对无误，运保费由我方承担'],
    service: ['质保起算日为验收之日，响应时限双方认可', '培训人数与次数已写入附件'],
    delivery: ['分两批交付，首批六周，违约按日计', '交货地点改为客户现场，吊装由客户负责'],
    breach: ['违约金按日万分之五，累计不超过上限', '间接损失不赔，责任上限已写明'],
    'ask-review': [
      '条款已逐条与客户采购核对，请评审',
      '客户下周董事会，请尽快评审',
      '按年度框架协议签订，请评审',
    ],
    'return-review': ['违约责任未设上限，与模板不符，请与客户重谈第十二条后再报'],
    'ask-credit': ['客户国资背景，预付只肯给两成，申请信用额度'],
    signer: ['周明远', '林若涛'],
  },
  en: {
    'payment-terms': [
      '30 % down, 40 % on delivery, 30 % on acceptance',
      '40 % down, 50 % on acceptance, 10 % retention',
    ],
    'service-terms': ['24 months, response within 4 hours, two trainings', '18 months, local spare parts'],
    price: ['Matches the quotation, no escalation clause', 'Unit prices checked, freight is ours'],
    service: ['Warranty starts at acceptance, agreed by both', 'Number of trainings is in the annex'],
    delivery: ['Two lots, the first after six weeks', 'Delivered to site, unloading is theirs'],
    breach: ['0.05 % a day, capped', 'No consequential damages, the cap is spelt out'],
    'ask-review': [
      'Every clause agreed with purchasing, please review',
      'Their board meets next week, please review',
    ],
    'return-review': ['Liability is uncapped in clause 12; renegotiate it before this comes back'],
    'ask-credit': ['Only 20 % down is on offer, asking for a credit limit'],
    signer: ['Zhou Mingyuan', 'Lin Ruotao'],
  },
};
