// PostGraphile 5.1 asks for Node 22, of which it needs this one function; on Node 20 it gets it here.
Promise.withResolvers ??= function withResolvers() {
  let resolve, reject;
  const promise = new this((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
};
