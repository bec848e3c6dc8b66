for number in range(1, 20):
    print("fizz" if number % 3 == 0 else number)
