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
      `    name: Stage ${place + 1}`,
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
  amount: { name: Amount, type: money }
  budget: { name: Budget, type: money }
  schedule: { name: Schedule, type: text }
evidence:
  meeting:
    name: Meeting
    expires: P90D
    fields:
      outcome: { name: Outcome, type: choice, of: { agreed: Agreed, open: Open, declined: Declined } }
stages:
${stages.join('\n')}
outcomes:
  won: { name: Won, from: s${stageCount} }
  lost: { name: Lost, from: any }
`;
}

/** The values a record starts with, which meet the gates. */
export const startingFields = {
  amount: { amount: '800000.00', currency: 'CNY' },
  budget: { amount: '700000.00', currency: 'CNY' },
  schedule: 'Decision in December',
};
