import { Controller, Delete } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ErasePersonalValues } from '../../application/erase-personal-values.js';
import { NeedsScope } from '../access/needs-scope.js';
import { Answers, Problems } from '../openapi/answers.js';
import { ApiCall, Call } from '../request/call.js';
import { InstanceId } from './instance-id.js';

const erasedAnswer = z.object({
  erased: z.int().min(0).meta({ description: 'How many values were erased.' }),
});

/** The personal values of an instance, which the log only refers to. */
@ApiTags('instances')
@Controller('api/v1/instances/:id/personal-values')
@NeedsScope('administer')
export class PersonalValuesController {
  constructor(private readonly erasePersonalValues: ErasePersonalValues) {}

  @ApiOperation({
    summary: 'Erases the personal values of an instance; its log still verifies. Administrators only.',
  })
  @Delete()
  @Answers(200, 'They are erased.', { schema: erasedAnswer })
  @Problems('instance.not-found', 'access.forbidden')
  async erase(@InstanceId() id: string, @Call() call: ApiCall) {
    return { erased: await this.erasePersonalValues.erase(call.context, id) };
  }
}
