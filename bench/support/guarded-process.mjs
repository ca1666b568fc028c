/** A definition of any length whose every gate asks for two fields, a piece of evidence of a kind, and a computation. */
export function guardedProcess(key, stageCount) {
  const stages = Array.from({ length: stageCount }, (_, place) => {
    const last = place === stageCount - 1;
    const gate = [
      '    exit:',
      '      informed: { fields: [budget, schedule] }',
      '      met: { evidence: meeting, where: { outcome: agreed } }',
      "      affordable: { check: 'budget >= amount * affordable' }",
    ];
    return [
      `  - id: s${place + 1}`,
      `    name: { en: Stage ${place + 1}, zh: 阶段${place + 1} }`,
      '    probability: 30%',
      ...(last ? [] : gate),
    ].join('\n');
  });
  return `process: ${key}
version: 1
language: en
name: { en: Guarded advance, zh: 受控推进 }
subject: opportunity
settings: { affordable: 60% }
fields:
  amount: { name: { en: Amount, zh: 金额 }, type: money }
  budget: { name: { en: Budget, zh: 预算 }, type: money }
  schedule: { name: { en: Schedule, zh: 进度 }, type: text }
evidence:
  meeting:
    name: { en: Meeting, zh: 会面 }
    expires: P90D
    fields:
      outcome: { name: { en: Outcome, zh: 结果 }, type: choice, of: { agreed: { en: Agreed, zh: 同意 }, open: { en: Open, zh: 待定 }, declined: { en: Declined, zh: 拒绝 } } }
stages:
${stages.join('\n')}
outcomes:
  won: { name: { en: Won, zh: 赢单 }, from: s${stageCount} }
  lost: { name: { en: Lost, zh: 丢单 }, from: any }
`;
}

/** The values a record starts with, which meet the gates. */
export const startingFields = {
  amount: { amount: '800000.00', currency: 'CNY' },
  budget: { amount: '700000.00', currency: 'CNY' },
  schedule: 'Decision in December',
};
