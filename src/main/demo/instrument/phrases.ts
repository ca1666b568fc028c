import type { Language } from '../../../engine/model/text.js';
import type { Phrases } from '../story/deal.js';

/** What people of a laboratory say, and what reps write of it. */
export const laboratoryPhrases: Readonly<Record<Language, Phrases>> = {
  zh: {
    'met-fair': [
      '展会现场看了样机，{champion}留下联系方式，暂无采购计划',
      '{champion}在展台对样机驻足很久，交换了名片',
    ],
    'met-seminar': [
      '行业研讨会上交换名片，{champion}问了应用案例',
      '研讨会茶歇时与{champion}聊了十分钟，暂无计划',
    ],
    'met-referral': ['老用户转介绍，{champion}愿意继续了解'],
    'met-enquiry': ['{champion}来电询问参数和到货周期', '官网留言询价，回电核对了应用方向'],
    'met-research': ['从公开的扩项公告得知，查到{champion}负责此项'],
    'call-phone': [
      '电话介绍新机型，{champion}让先发资料和用户名单',
      '电话聊了二十分钟，{champion}对灵敏度感兴趣',
    ],
    'call-mail': ['邮件寄送应用报告，{champion}回复有兴趣看演示', '{champion}回信要同类用户名单'],
    'call-visit': [
      '拜访实验室，看了现有仪器使用记录，对通量感兴趣',
      '登门拜访，{champion}带看了实验室，愿意继续谈',
    ],
    'no-answer': ['电话未接，改约下周', '去电，前台转接无人接听', '去电，{champion}出差，下周回'],
    plan: ['下周寄样测试', '约两周后到实验室拜访', '月底前发应用报告和报价思路', '安排应用工程师电话答疑'],
    'plan-to-quote': ['两天内按这个配置出报价', '整理试样数据，连同报价一起送'],
    'plan-to-bid': ['按采购时间表准备投标文件', '补齐业绩与资质，等采购通知'],
    endorsement: [
      '数据我看过，比我们现在的好，我会推荐你们的机型',
      '几家试样里你们重现性最好，技术上我支持',
      '用户那边我问了一圈，评价都不错，建议买你们的',
    ],
    accepted: ['就按这个配置报购置', '方案可以，按你们的参数写申请', '技术上没有问题，走立项吧'],
    'handled-use': ['演示上机操作，认可易用性', '试样数据当面确认，无异议'],
    'handled-technical': ['逐条核对技术参数，无偏离', '确认验收方法与指标'],
    'handled-buy': ['确认采购方式与时间表', '提供了三家业绩与资质文件'],
    'handled-finance': ['付款条件无异议，预付三成可接受', '确认资金来源与付款节点'],
    'handled-decide': ['汇报二十分钟，认可技术路线', '同意年内采购，关注验收时间'],
    'handled-champion': ['支持我方参数，愿意牵头论证', '答应在论证会上发言'],
    approver: ['院长办公会', '中心主任办公会', '财务处', '集团投资委员会'],
    chosen: ['你们是第一候选人，尽快来谈合同', '比下来还是你们合适，先按首选谈'],
    delivery: ['签约后六周到货', '合同生效后 45 天内到货并安装', '到货后十天内完成安装调试'],
    payment: ['三成预付、七成验收后付清', '预付 30%、到货 40%、验收 30%', '预付五成、验收后付清'],
    received: ['两箱完好签收', '外包装完好，开箱清点无缺件', '到货一件震动标签变色，开箱检查无损'],
    signer: ['周明远'],
    'task-note': ['已归档', '与应用工程师一起完成', '要点已写入周报'],
  },
  en: {
    'met-fair': [
      'Exchanged cards at the fair, {champion} spent a while at the demo unit',
      '{champion} came by our stand, no plan to buy yet',
    ],
    'met-seminar': ['Met at a seminar, {champion} asked about applications'],
    'met-referral': ['Introduced by a user, {champion} would like to know more'],
    'met-enquiry': [
      '{champion} called and asked about specifications and delivery',
      'Price asked for on the website, called back',
    ],
    'met-research': ['Found through their notice of new test methods; {champion} is in charge'],
    'call-phone': [
      'Introduced the new model, {champion} asks for application notes and users',
      'Twenty minutes with {champion}, sensitivity is what counts',
    ],
    'call-mail': [
      'Sent an application note, {champion} would like a demonstration',
      '{champion} wrote back and asks for users nearby',
    ],
    'call-visit': [
      'Visited the laboratory, looked at how the present instrument is used',
      '{champion} showed us round and would like to go on talking',
    ],
    'no-answer': [
      'No answer, will try again next week',
      '{champion} is travelling until next week',
      'Asked to call after the audit',
    ],
    plan: [
      'send a sample for a test run next week',
      'visit in two weeks',
      'application note and a first idea of the price by the end of the month',
    ],
    'plan-to-quote': [
      'quotation for this configuration within two days',
      'write up the trial and send it with the quotation',
    ],
    'plan-to-bid': [
      'prepare the bid for their date',
      'complete references and certificates, then wait for purchasing',
    ],
    endorsement: [
      'The data is better than what we have, I will recommend your instrument',
      'You repeated best of the three, technically I back you',
      'I asked two of your users and would buy it',
    ],
    accepted: [
      'Let us file the request with this configuration',
      'The proposal works for us, we will write it up like this',
      'No technical objections, go ahead with the request',
    ],
    'handled-use': [
      'Ran it themselves, easy enough to use',
      'Went through the trial data together, no objections',
    ],
    'handled-technical': [
      'Checked the parameters one by one, no deviation',
      'Agreed how it will be accepted',
    ],
    'handled-buy': ['Confirmed how and when it will be bought', 'Sent three references and our certificates'],
    'handled-finance': [
      'No objection to the terms, 30 % down is fine',
      'Source of the money and dates of payment confirmed',
    ],
    'handled-decide': [
      'Twenty minutes on the technology, agrees with the route',
      'Wants it this year and asks about the acceptance date',
    ],
    'handled-champion': [
      'Backs our parameters and will speak in the review',
      'Will present it to the investment round',
    ],
    approver: ['Investment committee', 'Faculty board', 'Finance'],
    chosen: [
      'You are our first choice, come and discuss the contract',
      'After comparing all three we would like to go with you',
    ],
    delivery: [
      'Delivered six weeks after signature',
      'On site and installed within 45 days',
      'Ten days from delivery to handover',
    ],
    payment: ['30 % down, the rest after acceptance', '30 % down, 40 % on delivery, 30 % on acceptance'],
    received: ['Two crates, unopened and undamaged', 'Packaging intact, nothing missing at unpacking'],
    signer: ['Zhou Mingyuan', 'Grace Ellery'],
    'task-note': ['filed', 'done with the application engineer', 'notes are in the weekly report'],
  },
};
