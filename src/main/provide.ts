import type { Provider, Type } from '@nestjs/common';

/** Provides a use case under its class. */
export function provide<T>(type: Type<T>, useValue: T): Provider {
  return { provide: type, useValue };
}
