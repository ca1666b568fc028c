import {
  ConflictException,
  Injectable,
  NotFoundException,
  UnprocessableEntityException,
} from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  KeptAnswer,
  Opportunity,
  OpportunityEvent,
  OutboxMessage,
  StageStay,
  type AccessToken,
} from './entities.js';

const STAGES = ['contact', 'need', 'proposal', 'tender', 'negotiation', 'contract', 'delivery'];
const EVIDENCE_LIFE = 90 * 24 * 3600 * 1000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What an advance answers. */
export interface Advanced {
  id: string;
  version: number;
  stage: string;
}

/** A guarded advance as one would write it with an ORM's entities: load, check, change, save each. */
@Injectable()
export class AdvanceService {
  constructor(private readonly database: DataSource) {}

  async advance(token: AccessToken, id: string, key: string, body: unknown): Promise<Advanced> {
    const bodyHash = sha256(id + JSON.stringify(body));
    return this.database.transaction(async (entities) => {
      const kept = await entities.findOneBy(KeptAnswer, { key });
      if (kept) {
        if (kept.bodyHash !== bodyHash)
          throw new UnprocessableEntityException('key used for another request');
        return kept.answer as Advanced;
      }
      const opportunity = await entities.findOne(Opportunity, {
        where: { id, organisation: token.organisation },
        relations: { evidence: true },
      });
      if (!opportunity) throw new NotFoundException();
      this.check(opportunity);

      const now = new Date();
      const from = opportunity.stage;
      const stage = STAGES[STAGES.indexOf(from) + 1];
      if (stage === undefined) throw new ConflictException('there is no next stage');
      const seq = opportunity.version + 1;
      const content = {
        from,
        to: stage,
        actor: token.person.id,
        evidence: opportunity.evidence.map((each) => each.id),
        previous: opportunity.headHash,
      };

      const event = new OpportunityEvent();
      Object.assign(event, {
        id: randomUUID(),
        opportunity: id,
        seq,
        body: content,
        hash: sha256(JSON.stringify(content)),
      });
      await entities.save(event);
      const stay = new StageStay();
      Object.assign(stay, {
        id: randomUUID(),
        opportunity: id,
        stage: from,
        enteredAt: opportunity.stageEnteredAt,
        leftAt: now,
      });
      await entities.save(stay);
      const message = new OutboxMessage();
      Object.assign(message, { id: randomUUID(), opportunity: id, topic: 'stage.entered' });
      await entities.save(message);
      opportunity.stage = stage;
      opportunity.stageEnteredAt = now;
      opportunity.headHash = event.hash;
      await entities.save(opportunity);
      const answer = { id, version: opportunity.version, stage };
      const keep = new KeptAnswer();
      Object.assign(keep, { key, bodyHash, answer });
      await entities.save(keep);
      return answer;
    });
  }

  private check({ fields, evidence }: Opportunity): void {
    const missing: string[] = [];
    if (!fields.schedule || !fields.budget) missing.push('informed');
    const since = Date.now() - EVIDENCE_LIFE;
    const met = evidence.some(
      (each) =>
        each.kind === 'meeting' && each.values.outcome === 'agreed' && each.occurredAt.getTime() > since,
    );
    if (!met) missing.push('met');
    if (Number(fields.budget) < Number(fields.amount) * 0.6) missing.push('affordable');
    if (missing.length > 0) throw new ConflictException({ missing });
  }
}
