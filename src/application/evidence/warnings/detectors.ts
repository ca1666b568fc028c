import type { Detector } from './detector.js';
import { keyboardNoise } from './keyboard-noise.js';
import { placeholder } from './placeholder.js';
import { randomLetters } from './random-letters.js';
import { repeatedCharacters } from './repeated-characters.js';

/** Every look of a text that nobody meant; the first that fits is told. */
export const detectors: readonly Detector[] = [placeholder, repeatedCharacters, keyboardNoise, randomLetters];
