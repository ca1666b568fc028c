import type { Criterion } from '../../engine/model/criterion.js';
import type { ProcessDefinition } from '../../engine/model/process-definition.js';
import type { SourcePath } from '../parse/source-node.js';
import { inCircles, type Need } from './circles.js';
import type { Rule } from './rule.js';

interface Requirement extends Need {
  readonly part: object;
  readonly path: SourcePath;
}

/** What the criteria of a gate ask for in any case. */
function askedFor(criteria: readonly Criterion[]): readonly Omit<Requirement, 'for'>[] {
  return criteria.flatMap((part) => {
    if (part.if !== undefined || part.unlessApproved !== undefined) return [];
    switch (part.kind) {
      case 'all':
        return askedFor(part.of);
      case 'evidence':
        return [{ part, path: ['evidence'], of: `evidence ${part.evidence}` }];
      case 'artifact':
        return [{ part, path: ['artifact'], of: `artifact ${part.artifact}` }];
      case 'approval':
        return [{ part, path: ['approval'], of: `approval ${part.approval}` }];
      default:
        return [];
    }
  });
}

function requirements({ evidence, artifacts, approvals = [] }: ProcessDefinition): readonly Requirement[] {
  const gates = [
    ...evidence.flatMap((kind) => (kind.from === undefined ? [{ kind, for: `evidence ${kind.id}` }] : [])),
    ...artifacts.map((kind) => ({ kind, for: `artifact ${kind.id}` })),
  ];
  return [
    ...gates.flatMap(({ kind, ...need }) => askedFor(kind.requires).map((one) => ({ ...one, ...need }))),
    ...evidence.flatMap((part) =>
      part.artifact === undefined || part.from !== undefined
        ? []
        : [{ part, path: ['artifact'], of: `artifact ${part.artifact}`, for: `evidence ${part.id}` }],
    ),
    // What an approval covers has to be there before it is asked for.
    ...approvals.flatMap((part) =>
      part.covers.flatMap(({ kind, id }, index) =>
        kind === 'field'
          ? []
          : [{ part, path: ['covers', index], of: `${kind} ${id}`, for: `approval ${part.id}` }],
      ),
    ),
  ];
}

/** Nothing has to be there before it can be: what evidence, artifacts and approvals ask for does not go in a circle. */
export const circularRequirement: Rule = {
  id: 'circular-requirement',
  severity: 'error',
  check(context) {
    for (const { part, path, of, for: wanted } of inCircles(requirements(context.definition))) {
      context.report(part, path, {
        message: {
          en: `This can never be had: \`${wanted}\` needs \`${of}\`, which needs \`${wanted}\` itself in the end.`,
          zh: `永远无法满足：\`${wanted}\` 需要 \`${of}\`，而后者最终又需要 \`${wanted}\`。`,
        },
      });
    }
  },
};
