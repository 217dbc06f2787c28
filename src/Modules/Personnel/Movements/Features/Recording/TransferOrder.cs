using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Who is to go where on which paper: the same for the check and for the sending.</summary>
internal interface ITransferOrder
{
    Guid EmployeeId { get; }

    /// <summary>Code of movement_types.csv.</summary>
    string? TypeCode { get; }

    Guid? ToUnitId { get; }

    /// <summary>Post at the new unit.</summary>
    string? PositionName { get; }

    DecisionForm Decision { get; }

    /// <summary>End of a rotation, paper of acceptance; null when the form asks neither.</summary>
    MovementAnswers? Answers { get; }
}

internal abstract class TransferOrderValidator<TOrder> : AbstractValidator<TOrder>
    where TOrder : ITransferOrder
{
    protected TransferOrderValidator()
    {
        RuleFor(o => o.TypeCode).NotEmpty().WithMessage("Chọn loại điều chuyển.");
        RuleFor(o => o.ToUnitId).NotEmpty().WithMessage("Chọn đơn vị chuyển đến.");
        RuleFor(o => o.PositionName).MaximumLength(Assignment.PositionNameMaxLength)
            .WithMessage($"Chức vụ dài nhất {Assignment.PositionNameMaxLength} ký tự.");
        RuleFor(o => o.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal static class TransferOrderExtensions
{
    /// <summary>The post, cleaned.</summary>
    public static string? CleanPosition(this ITransferOrder order) => VietnameseText.Clean(order.PositionName);

    /// <summary>Everything the form asks in one place, for the rules all kinds share.</summary>
    public static MovementAnswers AllAnswers(this ITransferOrder order) => new()
    {
        ToUnitId = order.ToUnitId,
        PositionName = order.PositionName,
        EndsOn = order.Answers?.EndsOn,
        AcceptanceNumber = order.Answers?.AcceptanceNumber,
        AcceptanceSignedOn = order.Answers?.AcceptanceSignedOn,
    };
}
