import { describe, expect, it } from '@jest/globals';
import type { PlatformRole } from '../../engine/model/facts.js';
import { viewerOf } from './viewer.js';

const all = { everything: true, tree: false, team: false };

describe('what somebody sees by what he is', () => {
  it.each<[readonly PlatformRole[], object]>([
    [['auditor'], all],
    [['operations'], all],
    [['administrator'], all],
    [['integration'], all],
    [['manager'], { everything: false, tree: true, team: false }],
    [['rep'], { everything: false, tree: false, team: true }],
    [['manager', 'rep'], { everything: false, tree: true, team: true }],
    [['approver'], { everything: false, tree: false, team: false }],
    [[], { everything: false, tree: false, team: false }],
    [['rep', 'auditor'], { everything: true, tree: false, team: true }],
  ])('%j', (roles, sight) => {
    expect(viewerOf({ user: 'u', roles, groups: ['g'] })).toEqual({ user: 'u', groups: ['g'], ...sight });
  });

  it('is everything for the clock', () => {
    expect(viewerOf({ user: 'system', roles: [], groups: [], system: true }).everything).toBe(true);
  });
});
