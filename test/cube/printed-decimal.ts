import fc from "fast-check";

/** Printed numbers as `decimalText` writes them: no idle zero in front, no signed zero, up to 38 digits. */
export const printedDecimal: fc.Arbitrary<string> = fc
  .record({
    isNegative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 26n }),
    fraction: fc.option(fc.stringMatching(/^\d{1,9}$/)),
  })
  .map(({ isNegative, whole, fraction }) => {
    const text = fraction === null ? `${whole}` : `${whole}.${fraction}`;
    return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
  });
