import { Param } from '@nestjs/common';
import { pathId } from '../wire/common.js';

const schema = pathId('instance.not-found');

/** Handler parameter: the id of the instance in the path. */
export const InstanceId = (): ParameterDecorator => Param('id', { schema });
