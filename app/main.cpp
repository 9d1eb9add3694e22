#include "app/program.h"

int main(int argc, char** argv)
{
    return clackstower::app::run(argc, argv);
}
