/** What a stage of a long process asks for: something of every kind, now and then. */
function criteriaOf(n: number, stages: number): readonly string[] {
  const now = (every: number, criterion: string) => (n % every === 0 ? [criterion] : []);
  return [
    `recorded: { evidence: visit-${n}, where: { role: decide } }`,
    `enough: { check: amount >= CNY ${n * 100} && budget >= amount * affordable }`,
    ...now(3, `filed: { artifact: paper-${n}, since: entered }`),
    ...now(4, 'done: { task: job }'),
    ...now(5, `either: { any: [{ fields: [note-${n}] }, { evidence: visit-${n}, atLeast: 2 }] }`),
    ...now(7, 'chain: { rows: chain, where: { role: decide }, every: { view: ">= neutral" }, atLeast: 1 }'),
    ...(n === stages - 1 ? ['approved: { approval: sign-off }'] : []),
  ];
}

const HEAD = `version: 1
language: en
name: Long process
subject: opportunity
settings: { affordable: 60% }
roles: { rep: { is: owner }, manager: { is: manager-of-owner }, finance: { is: group finance } }
approvals: { sign-off: { covers: [amount], steps: [{ by: manager }] } }
guarantees: { signed-off: { outcome: won, onlyAfter: { approval: sign-off } } }
jumps: { default: NO, consent: manager, stage-1: { stage-5: OK, stage-9: NO* } }
fields:
  amount: { type: money, min: 0, required: true }
  budget: { type: money }
  way: { type: choice, of: { tender: Tender, direct: Direct } }
  chain:
    type: table
    columns:
      role: { type: choice, of: { decide: Decides, use: Uses } }
      view: { type: scale, of: { against: Against, neutral: Neutral, for: For } }`;

/**
 * A sound definition of many stages: each asks for evidence, documents, tasks and figures of its own, some apply to some
 * records only, and there are jumps, ways back, a named transition, an approval and a guarantee.
 */
export function longProcess(stages: number): string {
  const numbers = Array.from({ length: stages }, (_, place) => place + 1);
  const lines = (make: (n: number) => readonly string[]) => numbers.flatMap(make);
  const role = 'role: { type: choice, of: { decide: Decides, use: Uses } }';
  return [
    'process: long-process',
    HEAD,
    ...lines((n) => (n % 5 === 0 ? [`  note-${n}: { type: text, minLength: 5 }`] : [])),
    'evidence:',
    ...lines((n) => {
      const by = n % 6 === 0 ? ', by: [finance]' : '';
      return [`  visit-${n}: { fields: { ${role}, words: { type: text, minLength: 5 } }${by} }`];
    }),
    'artifacts:',
    ...lines((n) =>
      n % 3 === 0 ? [`  paper-${n}: { formats: [pdf], requires: { seen: { evidence: visit-${n} } } }`] : [],
    ),
    'stages:',
    ...lines((n) => [
      `  - id: stage-${n}`,
      ...(n % 10 === 6 ? ['    if: { way: tender }'] : []),
      '    tasks: [{ id: job, name: Job }]',
      `    exit: { ${criteriaOf(n, stages).join(', ')} }`,
    ]),
    `transitions: [{ id: restart, from: [stage-${stages - 1}, stage-${stages}], to: stage-2, by: manager }]`,
    'outcomes:',
    `  won: { from: stage-${stages} }`,
    '  lost: { from: any }',
    '  dropped: { from: [stage-1, stage-2], result: lost, asks: { why: { type: text, minLength: 5 } } }',
    '',
  ].join('\n');
}
