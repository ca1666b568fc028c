import { Param } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '../../errors/domain-error.js';

const schema = z
  .string()
  .meta({ pattern: '^[1-9][0-9]{0,8}$' })
  .transform((text) => {
    if (!/^[1-9]\d{0,8}$/.test(text))
      throw new DomainError('definition.not-found', { key: '', version: text });
    return Number(text);
  });

/** Handler parameter: the version of a definition in the path; what is no number is not found. */
export const VersionNumber = (): ParameterDecorator => Param('version', { schema });
