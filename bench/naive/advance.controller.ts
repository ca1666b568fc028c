import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  UnauthorizedException,
} from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AdvanceService, type Advanced } from './advance.service.js';
import { AccessToken } from './entities.js';

/** The naive server's only route. */
@Controller('opportunities')
export class AdvanceController {
  constructor(
    private readonly database: DataSource,
    private readonly service: AdvanceService,
  ) {}

  @Post(':id/advance')
  @HttpCode(200)
  async advance(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('authorization') authorization: string | undefined,
    @Headers('idempotency-key') key: string,
    @Body() body: unknown,
  ): Promise<Advanced> {
    const secret = authorization?.replace('Bearer ', '') ?? '';
    const token = await this.database.getRepository(AccessToken).findOne({
      where: { secretHash: createHash('sha256').update(secret).digest('hex') },
      relations: { person: true },
    });
    if (!token || token.expiresAt < new Date()) throw new UnauthorizedException();
    return this.service.advance(token, id, key, body);
  }
}
