import '/work/main/tools/require-node.ts';
import { writeFileSync } from 'node:fs';
import { assembleParts } from '/work/main/main/assemble.ts';
import { systemClock } from '/work/main/main/platform/clock.ts';
import { systemIds } from '/work/main/main/platform/ids.ts';
import { silentLog } from '/work/main/main/platform/log.ts';
import { playScenario } from '/work/main/main/scenario/play.ts';
import { randomFrom } from '/work/main/test/support/random.ts';
import { readCatalogue, readCouncils } from '/work/main/test/conformance/catalogue/oracle/catalogue.ts';
import { expectations } from '/work/main/test/conformance/catalogue/oracle/expectations.ts';
import { randomClaim } from '/work/main/test/conformance/catalogue/generate/claim.ts';
import { withSteps } from '/work/main/test/conformance/catalogue/generate/steps.ts';
const parts = assembleParts({ assetsFolder: '/work/main/assets', clock: systemClock(), ids: systemIds(), log: silentLog(), pdf: { render: async () => new Uint8Array() } as never, office: { name: 'Demonstration office', phone: '020 7946 0100' } });
if (!parts.ok) throw new Error('parts');
const catalogue = readCatalogue(); const councils = readCouncils();
const from = Number(process.argv[2] ?? 1), count = Number(process.argv[3] ?? 10);
const verbose = process.argv[4] === '-v';
let tg = 0, te = 0, tp = 0; let bad = 0;
const kinds = new Map<string, [number, number, string]>();
const unknown = new Map<string, number>(); const seen: Record<string, number> = {};
for (let seed = from; seed < from + count; seed++) {
  const random = randomFrom(seed);
  let t = performance.now();
  const codes = ['LDS', 'SHF', 'HAS', 'NOW'];
  const scenario = withSteps(randomClaim(catalogue, random, codes, `s${seed}`), { random, councils: codes, catalogue });
  tg += performance.now() - t; t = performance.now();
  const n = scenario.steps.length;
  const expect = expectations(catalogue, councils, scenario, (s) => s % 5 === 0) as any;
  for (const c of expect.checkpoints) { for (const k of [`laid ${c.laid.state} ${c.laid.reason}`, `push ${c.push.state} ${c.push.reason}`, `case ${c.caseState}`]) seen[k] = (seen[k] ?? 0) + 1; }
  te += performance.now() - t; t = performance.now();
  try {
    const played = await playScenario(parts.value, { ...scenario, steps: scenario.steps.map((s: any) => s.do === 'verifyEvidence' ? { verdict: 'V', ...s } : s), expect } as never);
    tp += performance.now() - t;
    for (const d of played.documents) { if (d.kind !== 'statement' && d.kind !== 'laid') continue; const must = new Set(d.kind === 'laid' ? expect.laidText : expect.statementText); for (const l of d.text.split('\n')) if (!must.has(l)) { const k = d.kind + ' ' + l.replace(/\d+/g, '9').slice(0, 70); unknown.set(k, (unknown.get(k) ?? 0) + 1); } }
    if (played.failures.length) { bad++; if (verbose) { console.log(seed, played.failures); writeFileSync(`/tmp/s${seed}.json`, JSON.stringify({ ...scenario, expect }, null, 1)); if (process.argv[5]) console.log(played.documents.map(d => d.kind + '\n' + d.text).join('\n')); } 
      const told = played.failures.filter((f) => /^(answers|start|step)/.test(f)); for (const f of told.length > 0 ? told : played.failures) { const k = f.replace(/after step \d+: /, '').replace(/step \d+/, 'step').replace(/Q\d{5}/g, 'Q').replace(/\[\d+\]/g, '[n]').replace(/\d{2,}/g,'9').slice(0, 110); const o = kinds.get(k); if (o) o[0]++; else kinds.set(k, [1, seed, f.slice(0, 300)]); } }
  } catch (e) { bad++; const k = 'THROWN ' + (e as Error).message.slice(0, 80); const o = kinds.get(k); if (o) o[0]++; else { kinds.set(k, [1, seed, (e as Error).stack!.slice(0, 600)]); } }
}
console.log(`bad ${bad}/${count} gen ${tg | 0} oracle ${te | 0} product ${tp | 0}`);
for (const [k, [n, s, f]] of [...kinds].sort((a, b) => b[1][0] - a[1][0]).slice(0, 40)) console.log(n, 'seed', s, f);
if (process.argv.includes('-c')) console.log(seen);

if (process.argv.includes('-u')) for (const [k, n] of [...unknown].sort((a, b) => b[1] - a[1])) console.log(n, k);
