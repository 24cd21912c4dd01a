/** The source map of a compiled file, as jsii writes it inside. */
export const INLINE_MAP = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/m;
