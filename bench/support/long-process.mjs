/**
 * A definition of many stages as a YAML text: each asks for evidence, documents, tasks and figures of its own, some apply
 * to some records only, and there are jumps, ways back, a named transition, approvals and a guarantee.
 */
export function longProcess(stages, key = 'long-process') {
  const numbers = Array.from({ length: stages }, (_, place) => place + 1);
  const lines = (make) => numbers.flatMap(make);
  const stage = (n) => {
    const criteria = [
      `recorded: { evidence: visit-${n}, where: { role: decide } }`,
      `enough: { check: amount >= CNY ${n * 100} && budget >= amount * affordable }`,
      ...(n % 3 === 0 ? [`filed: { artifact: paper-${n}, since: entered }`] : []),
      ...(n % 4 === 0 ? [`done: { task: job }`] : []),
      ...(n % 5 === 0 ? [`either: { any: [{ fields: [note-${n}] }, { evidence: visit-${n}, atLeast: 2 }] }`] : []),
      ...(n % 7 === 0 ? [`chain: { rows: chain, where: { role: decide }, every: { view: ">= neutral" }, atLeast: 1 }`] : []),
      ...(n === stages - 1 ? ['approved: { approval: sign-off }'] : []),
    ];
    return [
      `  - id: stage-${n}`,
      ...(n % 10 === 6 ? ['    if: { way: tender }'] : []),
      `    tasks: [{ id: job, name: Job }]`,
      `    exit: { ${criteria.join(', ')} }`,
    ];
  };
  return [
    `process: ${key}`,
    'version: 1',
    'language: en',
    'name: Long process',
    'subject: opportunity',
    'settings: { affordable: 60% }',
    'roles: { rep: { is: owner }, manager: { is: manager-of-owner }, finance: { is: group finance } }',
    'fields:',
    '  amount: { type: money, min: 0, required: true }',
    '  budget: { type: money }',
    '  way: { type: choice, of: { tender: Tender, direct: Direct } }',
    '  chain: { type: table, columns: { role: { type: choice, of: { decide: Decides, use: Uses } }, view: { type: scale, of: { against: Against, neutral: Neutral, for: For } } } }',
    ...lines((n) => (n % 5 === 0 ? [`  note-${n}: { type: text, minLength: 5 }`] : [])),
    'evidence:',
    ...lines((n) => [
      `  visit-${n}: { fields: { role: { type: choice, of: { decide: Decides, use: Uses } }, words: { type: text, minLength: 5 } }${n % 6 === 0 ? ', by: [finance]' : ''} }`,
    ]),
    'artifacts:',
    ...lines((n) => (n % 3 === 0 ? [`  paper-${n}: { formats: [pdf], requires: { seen: { evidence: visit-${n} } } }`] : [])),
    'approvals: { sign-off: { covers: [amount], steps: [{ by: manager }] } }',
    `guarantees: { signed-off: { outcome: won, onlyAfter: { approval: sign-off } } }`,
    'stages:',
    ...lines(stage),
    'jumps: { default: NO, consent: manager, stage-1: { stage-5: OK, stage-9: NO* } }',
    'transitions: [{ id: restart, from: [stage-20, stage-30], to: stage-2, by: manager }]',
    `outcomes: { won: { from: stage-${stages} }, lost: { from: any }, dropped: { from: [stage-1, stage-2], result: lost, asks: { why: { type: text, minLength: 5 } } } }`,
    '',
  ].join('\n');
}
