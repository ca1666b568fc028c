import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AdvanceController } from './advance.controller.js';
import { AdvanceService } from './advance.service.js';
import { entities } from './entities.js';

/** The same advance written naively, to hold the real one against. Reads PORT and DATABASE_URL. */
const database = new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'] ?? '',
  entities,
  synchronize: true,
  installExtensions: false,
  extra: { max: Number(process.env['POOL_SIZE'] ?? 10) },
});
await database.initialize();

@Module({
  controllers: [AdvanceController],
  providers: [AdvanceService, { provide: DataSource, useValue: database }],
})
class NaiveModule {}

const app = await NestFactory.create<NestFastifyApplication>(NaiveModule, new FastifyAdapter(), {
  logger: ['error'],
});
await app.listen(Number(process.env['PORT'] ?? 3001), '127.0.0.1');
console.log('ready');
process.once('SIGTERM', () => void app.close().then(() => database.destroy()));
