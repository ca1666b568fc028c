import { RequestMethod } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { controllers } from '../http-module.js';
import { NEEDS_SCOPE, neededScopes } from './needs-scope.js';
import { PUBLIC } from './public.js';

/** Every handler of every controller: its name, method, and what is declared for it. */
const handlers = controllers.flatMap((controller) => {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    const method: unknown =
      typeof handler === 'function' ? Reflect.getMetadata('method', handler) : undefined;
    if (typeof handler !== 'function' || typeof method !== 'number') return [];
    const declared = (key: string): unknown =>
      Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    return [
      {
        name: `${controller.name}.${name}`,
        method: RequestMethod[method] ?? '',
        scope: declared(NEEDS_SCOPE),
        isPublic: declared(PUBLIC) === true,
      },
    ];
  });
});

describe('the scope a token needs', () => {
  it('is declared for every address that changes something', () => {
    const silent = handlers.filter(
      (each) => each.method !== 'GET' && !each.isPublic && each.scope === undefined,
    );
    expect(handlers.length).toBeGreaterThan(50);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['GET', 'administer', ['read']],
    ['HEAD', undefined, ['read']],
    ['POST', 'decide', ['decide']],
    ['DELETE', undefined, ['read', 'write', 'decide', 'administer']],
  ] as const)('to %s where %s is declared is %j', (method, declared, needed) => {
    expect(neededScopes(method, declared)).toEqual(needed);
  });
});
