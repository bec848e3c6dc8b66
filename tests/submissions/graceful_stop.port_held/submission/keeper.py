import os, sys, time

while os.path.exists(sys.argv[1]):
    time.sleep(0.05)
