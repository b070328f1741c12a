/**
 * The program behind the window in a process of its own, as an agent's machine has it: what is measured does not share its
 * thread with the one that measures. Prints the address of the window; ends with its standard input.
 * `node program.ts [SIZE]`: at the shipped release, or at one of SIZE questions.
 */
import { openWindow } from '../../desktop/support/window.ts';
import { testParts } from '../../support/workstation.ts';
import { longRelease } from './questionnaire-release.ts';

const size = Number(process.argv[2] ?? 0);
const options = size === 0 ? {} : { releases: longRelease(testParts().releases.current.source, size).releases };
const window = await openWindow(options);
process.stdout.write(`${window.host.newAddress()}\n`);
process.stdin.resume().once('end', () => void window.close().then(() => process.exit(0)));
