import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { createPdfWorker } from '../../../../main/pdf/batch.ts';
import { loadFonts } from '../../../../main/pdf/font/load-fonts.ts';
import { createPdfRenderer } from '../../../../main/pdf/render.ts';
import type { Document } from '../../../../shared/document/document.ts';
import { laid } from './sample.ts';

const assets = new URL('../../../../assets', import.meta.url).pathname;
const worker = createPdfWorker(assets);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

afterAll(() => worker.close());

describe('rendering on a thread of its own', () => {
  it('gives the bytes that the renderer gives on this thread', async () => {
    const here = await createPdfRenderer(loadFonts(assets)).render(laid());
    expect(sha256(await worker.render(laid()))).toBe(sha256(here));
  });

  it('hands over each document of a batch once and in order', async () => {
    const documents = Array.from({ length: 25 }, (_, index) => laid(`CMS-${index}`));
    const seen: number[] = [];
    const digests = new Set<string>();
    await worker.renderBatch(documents, (index, result) => {
      seen.push(index);
      if (result.ok) digests.add(sha256(result.value));
    });
    expect(seen).toEqual(documents.map((_, index) => index));
    expect(digests.size).toBe(25);
  });

  it('asks for no more documents than it has room for', async () => {
    let given = 0;
    let taken = 0;
    let widest = 0;
    function* source(): Generator<Document> {
      for (; given < 20; given++) {
        widest = Math.max(widest, given - taken);
        yield laid();
      }
    }
    await worker.renderBatch(source(), () => {
      taken++;
    });
    expect(taken).toBe(20);
    expect(widest).toBeLessThanOrEqual(4);
  });

  it('goes on after a document that cannot be rendered, and says which it was without quoting it', async () => {
    const broken: Document = { ...laid(), datedAt: 'Rhiannon' };
    const outcomes: string[] = [];
    await worker.renderBatch([laid(), broken, laid()], (_, result) => {
      outcomes.push(result.ok ? 'made' : JSON.stringify(result.failure));
    });
    expect(outcomes).toEqual([
      'made',
      '{"kind":"document.notRendered","detail":{"position":2,"defect":"Error"}}',
      'made',
    ]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let count = 0;
    await worker.renderBatch(
      Array.from({ length: 50 }, () => laid()),
      () => {
        count++;
        if (count === 3) stop.abort();
      },
      { signal: stop.signal },
    );
    expect(count).toBe(3);
  });

  it('passes on what its caller throws', async () => {
    const failing = worker.renderBatch([laid(), laid()], () => {
      throw new Error('the printer is gone');
    });
    await expect(failing).rejects.toThrow('the printer is gone');
  });

  it('starts again after it was closed', async () => {
    await worker.close();
    expect((await worker.render(laid())).length).toBeGreaterThan(1_000);
  });
});
