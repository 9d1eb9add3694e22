#include <cstdio>

#include "drive.h"
#include "options.h"
#include "sink.h"

int main(int count, char** words)
{
    const clackstower::bench::Options options(count, words);
    if (options.verb() == "drive" && options.has("port"))
        return clackstower::bench::drive(options);
    if (options.verb() == "sink")
        return clackstower::bench::sink(options);
    std::fputs("usage: loadgen drive --port=N [--mode=keepalive|new|resumed] [--bytes=200] [--connections=16]\n"
               "                     [--seconds=2] [--warmup=0.5] [--count=N] [--pid=N[,N]] [--tls12]\n"
               "       loadgen sink [--port=0] [--close]\n",
        stderr);
    return 2;
}
