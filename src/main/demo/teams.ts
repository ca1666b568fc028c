import { approvalPhrases } from './company/approval-phrases.js';
import { contractRoad } from './contracts/chapters.js';
import { contracts } from './contracts/deals.js';
import { contractPhrases } from './contracts/phrases.js';
import type { Language } from '../../engine/model/text.js';
import { instrumentRoad } from './instrument/chapters.js';
import { earlyInstrumentDeals } from './instrument/early-deals.js';
import { lateInstrumentDeals } from './instrument/late-deals.js';
import { laboratoryPhrases } from './instrument/phrases.js';
import { instrumentsEn } from './instrument/subjects-en.js';
import { instrumentsZh } from './instrument/subjects-zh.js';
import { keyAccountRoad } from './key-account/chapters.js';
import { earlyPlantDeals } from './key-account/early-deals.js';
import { latePlantDeals } from './key-account/late-deals.js';
import { middlePlantDeals } from './key-account/middle-deals.js';
import { automationPhrases } from './key-account/phrases.js';
import { automationSubjectsEn } from './key-account/subjects-en.js';
import { automationSubjectsZh } from './key-account/subjects-zh.js';
import type { Phrases, Subject } from './story/deal.js';
import type { PlannedDeal } from './story/planned-deal.js';
import type { Road } from './story/road.js';

/** A team that sells to one industry: its process, its deals and how people talk there. */
export interface Team {
  readonly road: Road;
  readonly deals: readonly PlannedDeal[];
  readonly subjects: Readonly<Record<Language, Readonly<Record<string, Subject>>>>;
  readonly phrases: Readonly<Record<Language, Phrases>>;
}

/** Pumps, drives and control systems for plants. */
export const automationTeam: Team = {
  road: keyAccountRoad,
  deals: [...earlyPlantDeals, ...middlePlantDeals, ...latePlantDeals],
  subjects: { zh: automationSubjectsZh, en: automationSubjectsEn },
  phrases: together(automationPhrases, approvalPhrases),
};

/** Laboratory instruments. */
export const laboratoryTeam: Team = {
  road: instrumentRoad,
  deals: [...earlyInstrumentDeals, ...lateInstrumentDeals],
  subjects: { zh: instrumentsZh, en: instrumentsEn },
  phrases: laboratoryPhrases,
};

/** Whose contracts are reviewed and signed: both teams'. */
export const contractDesk: Team = {
  road: contractRoad,
  deals: contracts,
  subjects: {
    zh: { ...instrumentsZh, ...automationSubjectsZh },
    en: { ...instrumentsEn, ...automationSubjectsEn },
  },
  phrases: together(contractPhrases, approvalPhrases),
};

function together(
  one: Readonly<Record<Language, Phrases>>,
  other: Readonly<Record<Language, Phrases>>,
): Readonly<Record<Language, Phrases>> {
  return { zh: { ...one.zh, ...other.zh }, en: { ...one.en, ...other.en } };
}
