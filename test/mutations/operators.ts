import { alwaysSkipped } from './operators/always-skipped.js';
import { badColon } from './operators/bad-colon.js';
import { badCount } from './operators/bad-count.js';
import { badGuarantee } from './operators/bad-guarantee.js';
import { badHead } from './operators/bad-head.js';
import { badIndentation } from './operators/bad-indentation.js';
import { badLimits } from './operators/bad-limits.js';
import { bareNo } from './operators/bare-no.js';
import { brokenGuarantee } from './operators/broken-guarantee.js';
import { brokenTiers } from './operators/broken-tiers.js';
import { circularRequirement } from './operators/circular-requirement.js';
import { commaInText } from './operators/comma-in-text.js';
import { computedCycle } from './operators/computed-cycle.js';
import { contradictoryCheck } from './operators/contradictory-check.js';
import { contradictoryEvery } from './operators/contradictory-every.js';
import { contradictoryNone } from './operators/contradictory-none.js';
import { cyclicExtends } from './operators/cyclic-extends.js';
import { declaredTwice } from './operators/declared-twice.js';
import { duplicateId } from './operators/duplicate-id.js';
import { duplicateKey } from './operators/duplicate-key.js';
import { emptyList } from './operators/empty-list.js';
import { endlessRules } from './operators/endless-rules.js';
import { expressionSyntax } from './operators/expression-syntax.js';
import { fallingProbability } from './operators/falling-probability.js';
import { fixedPolicy } from './operators/fixed-policy.js';
import { fullWidthComma } from './operators/full-width-comma.js';
import { holidayWorked } from './operators/holiday-worked.js';
import { idleMakeUpDay } from './operators/idle-make-up-day.js';
import { idlePolicy } from './operators/idle-policy.js';
import { impossibleQuorum } from './operators/impossible-quorum.js';
import { jumpBackwards } from './operators/jump-backwards.js';
import { jumpWithoutConsent } from './operators/jump-without-consent.js';
import { lateTimer } from './operators/late-timer.js';
import { loosenedByOverlay } from './operators/loosened-by-overlay.js';
import { misplacedWord } from './operators/misplaced-word.js';
import { missingPart } from './operators/missing-part.js';
import { missingQuotes } from './operators/missing-quotes.js';
import { misspeltDeclaration } from './operators/misspelt-declaration.js';
import { misspeltOverride } from './operators/misspelt-override.js';
import { misspeltTranslation } from './operators/misspelt-translation.js';
import { orderLost } from './operators/order-lost.js';
import { orphaned } from './operators/orphaned.js';
import { outOfBounds } from './operators/out-of-bounds.js';
import { overlayOfNothing } from './operators/overlay-of-nothing.js';
import { overlayWordAlone } from './operators/overlay-word-alone.js';
import { ownApprover } from './operators/own-approver.js';
import { raisedLibrary } from './operators/raised-library.js';
import { removedAndMore } from './operators/removed-and-more.js';
import { removedByOverlay } from './operators/removed-by-overlay.js';
import { removedDeclarations } from './operators/removed-declaration.js';
import { removedTranslation } from './operators/removed-translation.js';
import { removedWithoutReason } from './operators/removed-without-reason.js';
import { selfRequiring } from './operators/self-requiring.js';
import { separatedApprover } from './operators/separated-approver.js';
import { shadowedLine } from './operators/shadowed-line.js';
import { swappedType } from './operators/swapped-type.js';
import { textForFigure } from './operators/text-for-figure.js';
import { typoInFunction } from './operators/typo-in-function.js';
import { typoInPhrase } from './operators/typo-in-phrase.js';
import { typoInProperty } from './operators/typo-in-property.js';
import { typosInReferences } from './operators/typo-in-reference.js';
import { typoInWord } from './operators/typo-in-word.js';
import { unclosedBracket } from './operators/unclosed-bracket.js';
import { unclosedQuote } from './operators/unclosed-quote.js';
import { uncoveredField } from './operators/uncovered-field.js';
import { unknownCalendar } from './operators/unknown-calendar.js';
import { unknownLibrary } from './operators/unknown-library.js';
import { unknownParent } from './operators/unknown-parent.js';
import { unlikeTypes } from './operators/unlike-types.js';
import { unreachableStage } from './operators/unreachable-stage.js';
import { unused } from './operators/unused.js';
import { wrongDay } from './operators/wrong-day.js';
import { wrongDuration } from './operators/wrong-duration.js';
import { wrongDurationInExpression } from './operators/wrong-duration-in-expression.js';
import { wrongMoney } from './operators/wrong-money.js';
import { wrongNesting } from './operators/wrong-nesting.js';
import { wrongShare } from './operators/wrong-share.js';
import { wrongSort } from './operators/wrong-sort.js';
import { wrongTest } from './operators/wrong-test.js';
import { wrongYear } from './operators/wrong-year.js';
import type { Operator } from './planting/operator.js';

/** Every way of going wrong that is measured. */
export const operators: readonly Operator[] = [
  ...typosInReferences,
  typoInProperty,
  typoInWord,
  typoInPhrase,
  typoInFunction,
  misspeltDeclaration,
  ...removedDeclarations,
  wrongSort,
  swappedType,
  orderLost,
  textForFigure,
  unlikeTypes,
  wrongTest,
  wrongDuration,
  wrongDurationInExpression,
  wrongShare,
  fallingProbability,
  wrongMoney,
  badLimits,
  badCount,
  emptyList,
  expressionSyntax,
  ...badIndentation,
  ...badColon,
  unclosedBracket,
  unclosedQuote,
  missingQuotes,
  commaInText,
  fullWidthComma,
  duplicateKey,
  duplicateId,
  missingPart,
  wrongNesting,
  misplacedWord,
  badHead,
  cyclicExtends,
  unknownParent,
  removedByOverlay,
  overlayOfNothing,
  removedWithoutReason,
  removedAndMore,
  misspeltOverride,
  loosenedByOverlay,
  overlayWordAlone,
  unknownLibrary,
  raisedLibrary,
  declaredTwice,
  idlePolicy,
  fixedPolicy,
  badGuarantee,
  jumpWithoutConsent,
  jumpBackwards,
  computedCycle,
  shadowedLine,
  uncoveredField,
  impossibleQuorum,
  separatedApprover,
  ownApprover,
  brokenTiers,
  contradictoryCheck,
  contradictoryNone,
  contradictoryEvery,
  outOfBounds,
  selfRequiring,
  circularRequirement,
  unreachableStage,
  alwaysSkipped,
  endlessRules,
  lateTimer,
  brokenGuarantee,
  orphaned,
  unused,
  bareNo,
  removedTranslation,
  misspeltTranslation,
  unknownCalendar,
  wrongYear,
  wrongDay,
  holidayWorked,
  idleMakeUpDay,
];
