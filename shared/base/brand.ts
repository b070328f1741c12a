/** A nominal type: only the module that makes a branded value may cast to it. */
export declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
