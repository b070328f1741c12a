/** What is pasted from a spreadsheet, and what a single piece of text is. */
import { describe, expect, it } from 'vitest';
import { pastedRows } from '../../../renderer/case/payslip-boxes.ts';

describe('a paste', () => {
  it('of rows is taken cell by cell, without the heading and without empty lines', () => {
    expect(pastedRows('Paid\tGross\r\n1/5/09\t80.00\r\n\r\n8/5/09\t95\r\n')).toEqual([
      ['1/5/09', '80.00'],
      ['8/5/09', '95'],
    ]);
    expect(pastedRows('1/5/09;80.00;1.10\n8/5/09;95;0')).toEqual([
      ['1/5/09', '80.00', '1.10'],
      ['8/5/09', '95', '0'],
    ]);
  });

  it('of one column is that column, and of one row that row', () => {
    expect(pastedRows('80\n95\n60')).toEqual([['80'], ['95'], ['60']]);
    expect(pastedRows('1/5/09\t80.00')).toEqual([['1/5/09', '80.00']]);
  });

  it('of a single piece of text belongs into its box', () => {
    expect(pastedRows('80.00')).toBeNull();
    expect(pastedRows('')).toBeNull();
    expect(pastedRows('1 May 2009')).toBeNull();
  });
});
