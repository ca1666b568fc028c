import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Substitutions, type NewSubstitution } from '../../application/access/substitutions.js';
import { AnswerOnce } from '../../application/answer-once.js';
import { Answers, Problems, TakesIdempotencyKey } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { entityId, pageLimit, pageOf, pathId } from '../wire/common.js';
import { NeedsScope } from './needs-scope.js';
import { substitutionAnswer, substitutionBody } from './people-schemas.js';

const substitutionsQuery = z.strictObject({
  person: entityId.optional(),
  limit: pageLimit,
  cursor: entityId.optional(),
});

/** Who acts for whom, when. */
@ApiTags('people')
@Controller('api/v1/substitutions')
@NeedsScope('administer')
export class SubstitutionsController {
  constructor(
    private readonly substitutions: Substitutions,
    private readonly once: AnswerOnce,
  ) {}

  @ApiOperation({
    summary: 'One’s own substitutions, newest first; everybody’s for administrators and auditors.',
  })
  @Get()
  @Answers(200, 'A page of substitutions.', { schema: pageOf(substitutionAnswer) })
  @Problems('access.forbidden', 'request.invalid')
  async list(
    @Query({ schema: substitutionsQuery }) { limit, cursor, person }: z.infer<typeof substitutionsQuery>,
    @Call() call: ApiCall,
  ) {
    const found = await this.substitutions.list(call.context, {
      limit: limit + 1,
      ...(cursor === undefined ? {} : { after: cursor }),
      ...(person === undefined ? {} : { person }),
    });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)?.id : undefined };
  }

  @ApiOperation({ summary: 'Lets somebody act for oneself, or, as an administrator, for another.' })
  @Post()
  @TakesIdempotencyKey()
  @Answers(201, 'The substitution.', { schema: substitutionAnswer })
  @Problems(
    'access.forbidden',
    'substitution.person-unknown',
    'substitution.auditor',
    'substitution.dates-invalid',
  )
  @Problems('substitution.circular', 'substitution.overlapping', 'request.invalid')
  async create(@Body({ schema: substitutionBody }) body: NewSubstitution, @Call() call: ApiCall) {
    const make = async () => ({ status: 201, body: await this.substitutions.create(call.context, body) });
    return call.text(await this.once.run(call.context, call.write.idempotency, make));
  }

  @ApiOperation({ summary: 'Ends a substitution now, or calls it off.' })
  @Delete(':id')
  @Answers(204, 'Ended.')
  @Problems('access.forbidden', 'substitution.not-found', 'substitution.over')
  end(
    @Param('id', { schema: pathId('substitution.not-found') }) id: string,
    @Call() call: ApiCall,
  ): Promise<void> {
    return this.substitutions.end(call.context, id);
  }
}
