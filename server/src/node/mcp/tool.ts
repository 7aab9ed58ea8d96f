import type { Snapshot } from '../../corpus/snapshot.ts';

/** A look-up for a program that talks to a language model: its name is verb_noun, its answer plain JSON. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, Input>>;
  run(snapshot: Snapshot, given: Given): Record<string, unknown>;
}

export interface Input {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
  readonly isRequired?: boolean;
  readonly values?: readonly string[];
}

/** The call cannot be answered: the message says why, and what to do. */
export class ToolError extends Error {}

/** What a call gives for the inputs of a tool; anything of another type is a `ToolError`. */
export class Given {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(name: string): string {
    const value = this.optionalText(name);
    if (value === null || value.trim() === '') throw new ToolError(`“${name}” is missing: give a text.`);
    return value;
  }

  optionalText(name: string): string | null {
    const value = this.#values[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw new ToolError(`“${name}” must be a text.`);
    return value;
  }

  /** From 1 to `most`. */
  count(name: string, fallback: number, most: number): number {
    const value = this.#values[name];
    if (value === undefined || value === null) return fallback;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      throw new ToolError(`“${name}” must be a whole number from 1 on.`);
    return Math.min(value, most);
  }

  isOn(name: string): boolean {
    const value = this.#values[name];
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      throw new ToolError(`“${name}” must be true or false.`);
    return value === true;
  }
}
