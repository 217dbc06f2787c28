using HoSoCanBo.Testing;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;

namespace HoSoCanBo.Training.Tests.EventHandlers;

public sealed class TraineeListenerTests(HostFixture host) : ListenerTests<TrainingDbContext, Trainee>(host);
